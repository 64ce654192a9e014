package dev.motorpool.payment.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record PaymentId(@JsonValue UUID value) {

    @JsonCreator
    public PaymentId {
        requireNonNull(value, "paymentId");
    }

    public static PaymentId valueOf(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
