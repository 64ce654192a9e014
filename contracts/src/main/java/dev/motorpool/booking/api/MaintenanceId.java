package dev.motorpool.booking.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record MaintenanceId(@JsonValue UUID value) {

    @JsonCreator
    public MaintenanceId {
        requireNonNull(value, "maintenanceId");
    }

    public static MaintenanceId valueOf(String text) {
        return new MaintenanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
