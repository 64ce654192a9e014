package dev.motorpool.booking.reservation;

import dev.motorpool.platform.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a list of bookings is sorted; a minus before the name turns it round. */
enum BookingOrder {
    LATEST_FIRST("created_at desc, id"),
    OLDEST_FIRST("created_at, id"),
    PICKUP("pickup_at, id"),
    LAST_PICKUP_FIRST("pickup_at desc, id"),
    DROPOFF("dropoff_at, id"),
    LAST_DROPOFF_FIRST("dropoff_at desc, id");

    private static final Map<String, BookingOrder> NAMES = Map.of(
            "-created", LATEST_FIRST,
            "created", OLDEST_FIRST,
            "pickup", PICKUP,
            "-pickup", LAST_PICKUP_FIRST,
            "dropoff", DROPOFF,
            "-dropoff", LAST_DROPOFF_FIRST);

    private final String sql;

    BookingOrder(String sql) {
        this.sql = sql;
    }

    /**
     * @throws Problem 400 when there is no such order
     */
    static BookingOrder of(@Nullable String name) {
        var order = name == null ? LATEST_FIRST : NAMES.get(name);
        if (order == null) {
            throw Problem.invalid("sort", "must be created, pickup or dropoff, with a minus to turn it round");
        }
        return order;
    }

    String sql() {
        return sql;
    }
}
