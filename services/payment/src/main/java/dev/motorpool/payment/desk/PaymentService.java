package dev.motorpool.payment.desk;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Arrivals;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentFilter;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.refunds.RefundRepository;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** Shows payments. */
@Service
class PaymentService {

    private final PaymentRepository payments;
    private final AttemptRepository attempts;
    private final RefundRepository refunds;
    private final Arrivals arrivals;

    PaymentService(
            PaymentRepository payments, AttemptRepository attempts, RefundRepository refunds, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.payments = payments;
        this.attempts = attempts;
        this.refunds = refunds;
    }

    PaymentDetails get(PaymentId id, Caller caller) {
        var payment = payments.find(id)
                .filter(found -> found.isFor(caller))
                .orElseThrow(() -> Problem.notFound("payment", id)); // another's is not there: do not tell that it is
        return PaymentDetails.of(payment, attempts.of(id), refunds.of(id), caller);
    }

    /**
     * Waits a moment for the news of a booking that was just placed.
     *
     * @throws Problem 404 when there is none, or it is not the caller's
     */
    PaymentId idFor(BookingId booking, Caller caller) {
        await(booking);
        return payments.findToPay(booking)
                .filter(found -> found.isFor(caller))
                .map(Payment::id)
                .orElseThrow(() -> notYet(booking));
    }

    private void await(BookingId booking) {
        arrivals.await(() -> payments.find(booking).isPresent());
    }

    private static Problem notYet(BookingId booking) {
        var problem = Problem.notFound("payment for booking", booking);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return problem;
    }

    /** One's own payments; agents and admins may ask for anybody's. Waits a moment for those of one booking. */
    Page<PaymentView> list(PaymentFilter filter, PageRequest page, Caller caller) {
        var own = filter.customer() != null && caller.is(filter.customer());
        if (!own && !Payment.isStaff(caller)) {
            throw Problem.forbidden("Only agents and admins see other people's payments.");
        }
        if (filter.booking() != null) {
            await(filter.booking());
        }
        return Page.of(payments.list(filter, page), page, payments.count(filter))
                .map(Payment::view);
    }
}
