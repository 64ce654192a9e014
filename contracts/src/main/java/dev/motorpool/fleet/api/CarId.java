package dev.motorpool.fleet.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CarId(@JsonValue UUID value) {

    @JsonCreator
    public CarId {
        requireNonNull(value, "carId");
    }

    public static CarId valueOf(String text) {
        return new CarId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
