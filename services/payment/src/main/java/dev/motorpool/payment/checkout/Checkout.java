package dev.motorpool.payment.checkout;

import static dev.motorpool.payment.attempts.AttemptStatus.FAILED;
import static java.util.Objects.requireNonNull;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.provider.Answer;
import dev.motorpool.payment.provider.Capture;
import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.payment.provider.ProviderAway;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.security.Caller;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where customers pay. The attempt is written down and committed first, then the provider is asked, then its answer is
 * written. Whatever dies in between, {@link AttemptJob} finds the attempt and asks the provider by its key.
 */
@Service
public class Checkout {

    private static final Logger log = LoggerFactory.getLogger(Checkout.class);

    /** What an idempotency key is remembered by. */
    record Receipt(UUID attempt, boolean isFirst) {

        Receipt repeated() {
            return new Receipt(attempt, false);
        }
    }

    private final Till till;
    private final AttemptRepository attempts;
    private final Settlement settlement;
    private final PaymentProvider provider;
    private final TransactionOperations transaction;
    private final Clock clock;

    Checkout(
            Till till,
            AttemptRepository attempts,
            Settlement settlement,
            PaymentProvider provider,
            TransactionOperations transaction,
            Clock clock) {
        this.till = till;
        this.attempts = attempts;
        this.settlement = settlement;
        this.provider = provider;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes the money, or starts to.
     *
     * @throws PaymentNotPayable when there is nothing to pay, or not any more, or somebody is just paying it
     * @throws CardDeclined when the bank says no; the payment stays due
     */
    public void pay(PaymentId id, PayRequest wish, @Nullable String idempotencyKey, Caller caller) {
        wish.card().check(clock.instant());
        var request = new Idempotency.Request(caller.id(), idempotencyKey, wish.fingerprint(id));
        var receipt = requireNonNull(transaction.execute(tx -> till.begin(id, wish.card(), request, caller)));
        if (receipt.isFirst()) {
            var attempt = attempts.find(receipt.attempt()).orElseThrow();
            ask(attempt, () -> provider.start(new Capture(attempt.id(), attempt.amount(), wish.card())));
        }
        mustNotBeDeclined(receipt);
    }

    /**
     * The customer has confirmed to the bank.
     *
     * @throws PaymentNotPayable when no attempt waits for that
     * @throws CardDeclined when the bank says no all the same
     */
    public void confirm(PaymentId id, @Nullable String idempotencyKey, Caller caller) {
        var request = new Idempotency.Request(caller.id(), idempotencyKey, new Till.Confirm(id));
        var receipt = requireNonNull(transaction.execute(tx -> till.confirm(id, request, caller)));
        if (receipt.isFirst()) {
            var attempt = attempts.find(receipt.attempt()).orElseThrow();
            ask(attempt, () -> provider.confirm(attempt.id()));
        }
        mustNotBeDeclined(receipt);
    }

    private void ask(Attempt attempt, Supplier<Answer> question) {
        try {
            var answer = question.get();
            transaction.executeWithoutResult(tx -> settlement.settle(attempt.id(), answer));
        } catch (ProviderAway e) {
            log.warn("attempt {}: {}; we shall ask what became of it", attempt.id(), e.getMessage());
        }
    }

    private void mustNotBeDeclined(Receipt receipt) {
        var attempt = attempts.find(receipt.attempt()).orElseThrow();
        if (attempt.status() == FAILED) {
            throw new CardDeclined(attempt);
        }
    }
}
