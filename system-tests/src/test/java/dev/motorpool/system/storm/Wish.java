package dev.motorpool.system.storm;

import java.time.Instant;
import java.util.UUID;

/** A car for a time. */
record Wish(UUID car, Instant from, Instant to) {

    boolean overlaps(Wish other) {
        return car.equals(other.car) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean isAtTheTimeOf(Wish other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    String json() {
        return "{\"carId\":\"%s\",\"pickupTime\":\"%s\",\"dropoffTime\":\"%s\"}".formatted(car, from, to);
    }
}
