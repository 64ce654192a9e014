package dev.motorpool.identity.input;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person wants to be called. */
public record PersonName(@JsonValue String value) {

    private static final int LONGEST = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {
        value = requireNonNull(value, "name").strip();
        if (value.isEmpty() || value.length() > LONGEST || !Text.isPrintable(value)) {
            throw new IllegalArgumentException("must be 1 to 100 characters, none of them control characters");
        }
    }
}
