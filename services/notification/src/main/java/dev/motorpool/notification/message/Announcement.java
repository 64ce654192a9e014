package dev.motorpool.notification.message;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person and the operators shall hear of.
 *
 * @param fact names what happened; nobody is told the same twice
 * @param kind null when it is worth a live event only
 * @param event type of the live event
 */
public record Announcement(
        String fact, UserId person, @Nullable Kind kind, String event, Occasion occasion, Instant happenedAt) {

    public Announcement {
        requireNonNull(fact, "fact");
        requireNonNull(person, "person");
        requireNonNull(event, "event");
        requireNonNull(occasion, "occasion");
        requireNonNull(happenedAt, "happenedAt");
    }

    /** The same fact has the same name however often and by whatever way it comes. */
    public static String nameOf(Fact fact) {
        return "%s:%s:%d".formatted(fact.getClass().getSimpleName(), fact.key(), fact.version());
    }
}
