package dev.motorpool.platform.facts;

import java.time.Instant;

/** A fact that was given up after too many attempts; an operator mends the cause and replays it. */
record DeadFact(long position, String type, String key, Instant occurredAt, int attempts, String lastError) {}
