package dev.motorpool.notification.message;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.security.UserId;
import java.time.Instant;

/**
 * Something that everybody at the desk shall know.
 *
 * @param fact names what happened; nobody is told the same twice
 */
public record Alert(String fact, Kind kind, Occasion occasion, Instant happenedAt) {

    /** Type of the live event. */
    static final String EVENT = "desk.alert";

    public Alert {
        requireNonNull(fact, "fact");
        requireNonNull(occasion, "occasion");
        requireNonNull(happenedAt, "happenedAt");
        if (!kind.isForStaff()) {
            throw new IllegalArgumentException(kind + " is not for the desk");
        }
    }

    /** Somebody of the desk may be the renter too, and is told as both. */
    Announcement to(UserId person) {
        return new Announcement("Desk:" + fact, person, kind, EVENT, occasion, happenedAt);
    }
}
