package dev.motorpool.booking.history;

import dev.motorpool.platform.security.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a booking, as the caller may see it.
 *
 * @param kind the fact that was told, such as BookingPlaced
 * @param by who did it
 * @param userId of whoever did it; for staff and for the customer's own doings
 * @param userName what that person is called; for staff
 * @param source from where it came; for staff
 * @param changes what is different since the entry before
 * @param overridden the codes of what staff set aside for this change, such as lead-time
 */
public record HistoryEntry(
        long version,
        String kind,
        Instant at,
        By by,
        @Nullable UserId userId,
        @Nullable String userName,
        @Nullable String source,
        String reason,
        List<Change> changes,
        List<String> overridden) {

    public enum By {
        CUSTOMER,
        STAFF,
        /** Nobody: a payment came, or time passed. */
        SYSTEM
    }

    /** A field that has another value now; {@code from} is absent in the first entry. */
    @Schema(name = "HistoryChange")
    public record Change(
            String field, @Nullable Object from, @Nullable Object to) {}
}
