package dev.motorpool.payment.sandbox;

import dev.motorpool.payment.provider.Outcome;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cards that the sandbox knows, each of which always ends the same way; docs/payments.md lists them. */
enum TestCard {
    VISA("4242424242424242", Outcome.SUCCEEDED),
    MASTERCARD("5555555555554444", Outcome.SUCCEEDED),
    AMEX("378282246310005", Outcome.SUCCEEDED),
    DECLINED("4000000000000002", "The bank declined the card."),
    INSUFFICIENT_FUNDS("4000000000009995", "The card has not enough money."),
    NEEDS_CONFIRMATION("4000002760003184", Outcome.NEEDS_CONFIRMATION),
    CONFIRMED_THEN_DECLINED("4000008260003178", Outcome.NEEDS_CONFIRMATION),
    /** The call gets no answer and nothing was taken. */
    TIMES_OUT("4000000000000119", Outcome.PROCESSING),
    /** The call gets no answer, yet the money was taken. */
    TIMES_OUT_BUT_SUCCEEDS("4000000000000341", Outcome.SUCCEEDED),
    SUCCEEDS_LATE("4000000000000077", Outcome.PROCESSING),
    /** Each webhook twice, and 'processing' after 'succeeded'. */
    REPEATS_WEBHOOKS("4000000000000259", Outcome.SUCCEEDED),
    /** The first call for a refund gets no answer, yet the money went back. */
    REFUND_TIMES_OUT("4000000000005126", Outcome.SUCCEEDED),
    /** Whatever else passes for a card's number: the sandbox is no place for real ones. */
    UNKNOWN("", "This is a sandbox: only its test cards work here.");

    static final String DECLINED_AFTER_ALL = "The bank declined the card after the confirmation.";

    private final String number;
    private final Outcome outcome;
    private final @Nullable String failure;

    TestCard(String number, Outcome outcome) {
        this.number = number;
        this.outcome = outcome;
        this.failure = null;
    }

    TestCard(String number, String failure) {
        this.number = number;
        this.outcome = Outcome.FAILED;
        this.failure = failure;
    }

    static TestCard of(String digits) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findAny()
                .orElse(UNKNOWN);
    }

    Outcome outcome() {
        return outcome;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    boolean answersTheCall() {
        return this != TIMES_OUT && this != TIMES_OUT_BUT_SUCCEEDS;
    }
}
