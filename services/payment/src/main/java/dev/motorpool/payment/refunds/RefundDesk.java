package dev.motorpool.payment.refunds;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where admins give money back. */
@Service
public class RefundDesk {

    /** What an idempotency key is remembered by. */
    record Receipt(UUID refund) {}

    private record Request(PaymentId refunded, GiveMoneyBack wish) {}

    private final PaymentRepository payments;
    private final Refunds refunds;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final Clock clock;

    public RefundDesk(
            PaymentRepository payments,
            Refunds refunds,
            Idempotency idempotency,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Gives back a part of the price, or what is left of it.
     *
     * @throws RefundTooLarge when less is left
     */
    public void refund(PaymentId id, GiveMoneyBack wish, @Nullable String idempotencyKey, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        var request = new Idempotency.Request(caller.id(), idempotencyKey, new Request(id, wish));
        transaction.executeWithoutResult(tx -> {
            if (idempotency.claim(request, Receipt.class).isPresent()) {
                return;
            }
            var payment = payments.getForChange(id);
            var left = refunds.refundable(payment);
            var amount = wish.amount() == null ? left : wish.amountIn(payment.amount());
            if (!amount.isPositive()) {
                throw new RefundTooLarge(amount, left);
            }
            var refund = refunds.ofPrice(payment, amount, wish.why(), Times.now(clock));
            idempotency.remember(request, new Receipt(refund.id()));
        });
    }
}
