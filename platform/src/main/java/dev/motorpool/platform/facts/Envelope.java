package dev.motorpool.platform.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact on its way; the names are those of CloudEvents 1.0.
 *
 * @param source the service that published it, which is also its topic
 * @param type the simple name of the fact's record
 * @param data the record as JSON
 */
public record Envelope(UUID id, String source, String type, String key, Instant time, String data) {}
