package dev.motorpool.system.storm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A booking as an answer, or a row, shows it.
 *
 * @param movable whether the system may give another car of the class without being asked
 * @param holdUntil when it may end by itself; null for what is not merely held
 */
record Seen(UUID id, long version, String status, Wish wish, BigDecimal total, Instant holdUntil, boolean movable) {

    private static final Set<String> KEEPS_THE_CAR = Set.of("held", "confirmed", "active");

    Seen {
        total = total.stripTrailingZeros(); // 90 is 90.00
    }

    static Seen of(JsonNode json) {
        return new Seen(
                UUID.fromString(json.get("id").asString()),
                json.get("version").asLong(),
                json.get("status").asString(),
                new Wish(
                        UUID.fromString(json.get("carId").asString()),
                        time(json, "pickupTime"),
                        time(json, "dropoffTime")),
                json.get("totalPrice").decimalValue(),
                json.hasNonNull("holdUntil") ? time(json, "holdUntil") : null,
                json.path("byClass").asBoolean(false) && !json.path("pinned").asBoolean(false));
    }

    boolean keepsTheCar() {
        return KEEPS_THE_CAR.contains(status);
    }

    /** Whether it is the same but for the car, which the system may choose. */
    boolean isLike(Seen other) {
        return wish.isAtTheTimeOf(other.wish)
                && total.equals(other.total)
                && (movable || wish.car().equals(other.wish.car()));
    }

    boolean isHold() {
        return status.equals("held");
    }

    private static Instant time(JsonNode json, String field) {
        return Instant.parse(json.get(field).asString());
    }
}
