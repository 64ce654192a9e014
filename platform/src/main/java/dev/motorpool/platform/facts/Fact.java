package dev.motorpool.platform.facts;

import java.time.Instant;

/**
 * Something that happened in one service and that others build on: a record nested in the sealed interface of its
 * service's contract, named in the past tense, carrying the state others need. Fields are only ever added.
 */
public interface Fact {

    /** The id of the aggregate; facts with the same key arrive in the order in which they were published. */
    String key();

    /** Grows with every change of the aggregate, so that a consumer can drop what it has already overtaken. */
    long version();

    Instant occurredAt();
}
