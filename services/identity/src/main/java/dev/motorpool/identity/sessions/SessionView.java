package dev.motorpool.identity.sessions;

import java.time.Instant;
import java.util.UUID;

/** One login that still lasts. */
record SessionView(UUID id, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}
