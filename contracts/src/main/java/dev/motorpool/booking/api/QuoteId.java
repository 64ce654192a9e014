package dev.motorpool.booking.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record QuoteId(@JsonValue UUID value) {

    @JsonCreator
    public QuoteId {
        requireNonNull(value, "quoteId");
    }

    public static QuoteId valueOf(String text) {
        return new QuoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
