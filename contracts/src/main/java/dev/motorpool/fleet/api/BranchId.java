package dev.motorpool.fleet.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record BranchId(@JsonValue UUID value) {

    @JsonCreator
    public BranchId {
        requireNonNull(value, "branchId");
    }

    public static BranchId valueOf(String text) {
        return new BranchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
