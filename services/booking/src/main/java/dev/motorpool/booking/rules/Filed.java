package dev.motorpool.booking.rules;

import static java.util.Objects.requireNonNull;

/**
 * A rule as it is kept.
 *
 * @param id a UUID, a code or a branch, whatever the kind is known by
 * @param version 1 at first, one more with each change
 */
public record Filed<R extends Rule>(String id, long version, R rule) {

    public Filed {
        requireNonNull(id, "id");
        requireNonNull(rule, "rule");
    }

    /** How a line of a price names the rule that made it, for example {@code extras/GPS@3}. */
    public String reference() {
        return "%s/%s@%d".formatted(rule.kind().path(), id, version);
    }
}
