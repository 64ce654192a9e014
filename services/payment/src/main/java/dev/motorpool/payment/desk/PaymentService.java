package dev.motorpool.payment.desk;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentFilter;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.refunds.RefundRepository;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import org.springframework.stereotype.Service;

/** Shows payments. */
@Service
class PaymentService {

    private final PaymentRepository payments;
    private final AttemptRepository attempts;
    private final RefundRepository refunds;

    PaymentService(PaymentRepository payments, AttemptRepository attempts, RefundRepository refunds) {
        this.payments = payments;
        this.attempts = attempts;
        this.refunds = refunds;
    }

    PaymentDetails get(PaymentId id, Caller caller) {
        var payment = payments.find(id)
                .filter(found -> found.isFor(caller))
                .orElseThrow(() -> Problem.notFound("payment", id)); // another's is not there: do not tell that it is
        return PaymentDetails.of(payment, attempts.of(id), refunds.of(id));
    }

    /**
     * @throws Problem 404, also while the news of a booking that was placed a moment ago is on its way
     */
    PaymentId idFor(BookingId booking, Caller caller) {
        return payments.findToPay(booking)
                .filter(found -> found.isFor(caller))
                .map(Payment::id)
                .orElseThrow(() -> Problem.notFound("payment for booking", booking));
    }

    /** One's own payments; agents and admins may ask for anybody's. */
    Page<PaymentView> list(PaymentFilter filter, PageRequest page, Caller caller) {
        var own = filter.customer() != null && caller.is(filter.customer());
        if (!own && !Payment.isStaff(caller)) {
            throw Problem.forbidden("Only agents and admins see other people's payments.");
        }
        return Page.of(payments.list(filter, page), page, payments.count(filter))
                .map(Payment::view);
    }
}
