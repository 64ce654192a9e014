package dev.motorpool.payment.desk;

import dev.motorpool.payment.api.MoneyMovement;
import dev.motorpool.payment.api.PaymentFeed;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentRepository;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Answers peers. Not routed at the edge; over HTTP the platform lets only admins pass. */
@Hidden
@RestController
class PaymentFeedController implements PaymentFeed {

    private static final int MOST = 1000;

    private final PaymentRepository payments;
    private final Movements movements;

    PaymentFeedController(PaymentRepository payments, Movements movements) {
        this.payments = payments;
        this.movements = movements;
    }

    @Override
    public List<PaymentView> paymentsAfter(@Nullable PaymentId after, int limit) {
        return payments.allAfter(after, Math.clamp(limit, 1, MOST)).stream()
                .map(Payment::view)
                .toList();
    }

    @Override
    public List<MoneyMovement> movementsBetween(PaymentId first, PaymentId last) {
        return movements.between(first, last);
    }
}
