package dev.motorpool.booking.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record BookingId(@JsonValue UUID value) {

    @JsonCreator
    public BookingId {
        requireNonNull(value, "bookingId");
    }

    public static BookingId valueOf(String text) {
        return new BookingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
