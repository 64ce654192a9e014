package dev.motorpool.payment.checkout;

import dev.motorpool.payment.dues.Payment;
import dev.motorpool.platform.problem.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** There is nothing to pay, or not now. */
final class PaymentNotPayable extends Problem {

    private PaymentNotPayable(Payment payment, String code, String detail) {
        super(HttpStatus.CONFLICT, code, detail);
        with("paymentId", payment.id());
        with("status", payment.status());
    }

    static PaymentNotPayable settled(Payment payment) {
        var status = payment.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new PaymentNotPayable(
                payment, "payment-not-due", "There is nothing to pay: it is %s.".formatted(status));
    }

    static PaymentNotPayable overdue(Payment payment) {
        return new PaymentNotPayable(payment, "payment-overdue", "The time to pay this is over. Please book again.");
    }

    static PaymentNotPayable busy(Payment payment) {
        return new PaymentNotPayable(
                payment, "payment-in-progress", "This is being paid at the moment. Please look again in a moment.");
    }

    static PaymentNotPayable nothingToConfirm(Payment payment) {
        return new PaymentNotPayable(payment, "nothing-to-confirm", "No card waits for a confirmation.");
    }
}
