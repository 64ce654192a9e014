package dev.motorpool.payment.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptStatus;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.refunds.Refund;
import dev.motorpool.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment with what was tried and what went back, oldest first.
 *
 * @param nextAction what it waits for
 */
record PaymentDetails(
        @JsonUnwrapped PaymentView payment, NextAction nextAction, List<Try> attempts, List<Return> refunds) {

    enum NextAction {
        PAY,
        CONFIRM,
        WAIT,
        NONE
    }

    /**
     * @param failure why it failed, as a sentence for the customer
     */
    record Try(
            UUID id,
            AttemptStatus status,
            String cardBrand,
            String cardLast4,
            @Nullable String failure,
            Instant createdAt) {

        static Try of(Attempt attempt) {
            return new Try(
                    attempt.id(),
                    attempt.status(),
                    attempt.cardBrand(),
                    attempt.cardLast4(),
                    attempt.failure(),
                    attempt.createdAt());
        }
    }

    enum ReturnStatus {
        REQUESTED,
        SUCCEEDED
    }

    /**
     * @param reason for staff
     * @param message what the customer reads
     */
    record Return(
            UUID id,
            ReturnStatus status,
            BigDecimal amount,
            @Nullable String reason,
            @Nullable String message,
            Instant createdAt) {

        static Return of(Refund refund, Caller caller) {
            var status = refund.isPaid() ? ReturnStatus.SUCCEEDED : ReturnStatus.REQUESTED;
            return new Return(
                    refund.id(),
                    status,
                    refund.amount().amount(),
                    Payment.isStaff(caller) ? refund.why().reason() : null,
                    refund.why().message(),
                    refund.createdAt());
        }
    }

    static PaymentDetails of(Payment payment, List<Attempt> attempts, List<Refund> refunds, Caller caller) {
        return new PaymentDetails(
                payment.view(),
                nextAction(payment, attempts),
                attempts.stream().map(Try::of).toList(),
                refunds.stream().map(refund -> Return.of(refund, caller)).toList());
    }

    private static NextAction nextAction(Payment payment, List<Attempt> attempts) {
        return switch (payment.status()) {
            case DUE -> NextAction.PAY;
            case PROCESSING ->
                attempts.stream().anyMatch(attempt -> attempt.status() == AttemptStatus.NEEDS_CONFIRMATION)
                        ? NextAction.CONFIRM
                        : NextAction.WAIT;
            case CAPTURED, PARTIALLY_REFUNDED, REFUNDED, VOIDED -> NextAction.NONE;
        };
    }
}
