package dev.motorpool.payment.sandbox;

import static dev.motorpool.payment.provider.Outcome.FAILED;
import static dev.motorpool.payment.provider.Outcome.NEEDS_CONFIRMATION;
import static dev.motorpool.payment.provider.Outcome.SUCCEEDED;
import static java.util.Objects.requireNonNull;

import dev.motorpool.payment.provider.Answer;
import dev.motorpool.payment.provider.Capture;
import dev.motorpool.payment.provider.GiveBack;
import dev.motorpool.payment.provider.Outcome;
import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.payment.provider.ProviderAway;
import dev.motorpool.payment.provider.ProviderEvent;
import dev.motorpool.payment.provider.Webhook;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A provider that takes no money. It lives in this process but behaves like one far away: it commits what it does by
 * itself, answers late or never, and sends signed webhooks, which a restart does not lose.
 */
@Component
class SandboxProvider implements PaymentProvider {

    static final String NAME = "sandbox";

    private final SandboxStore store;
    private final SandboxWebhooks webhooks;
    private final TransactionOperations transaction;

    SandboxProvider(SandboxStore store, SandboxWebhooks webhooks, TransactionOperations transaction) {
        this.store = store;
        this.webhooks = webhooks;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer start(Capture capture) {
        var card = TestCard.of(capture.card().digits());
        if (card != TestCard.TIMES_OUT) {
            commit(() -> {
                if (store.add(capture, card)) {
                    webhooks.afterStart(capture.key(), card);
                }
            });
        }
        if (!card.answersTheCall()) {
            hang();
        }
        return find(capture.key()).orElseThrow();
    }

    @Override
    public Answer confirm(UUID key) {
        commit(() -> {
            var capture = store.lock(key);
            if (capture.answer().outcome() == NEEDS_CONFIRMATION) {
                var declined = capture.card() == TestCard.CONFIRMED_THEN_DECLINED;
                become(key, declined ? FAILED : SUCCEEDED, declined ? TestCard.DECLINED_AFTER_ALL : null);
            }
        });
        return find(key).orElseThrow();
    }

    private void become(UUID key, Outcome outcome, @Nullable String failure) {
        store.become(key, outcome, failure);
        webhooks.afterConfirm(key, outcome, failure);
    }

    @Override
    public Optional<Answer> find(UUID key) {
        return store.find(key);
    }

    @Override
    public Answer giveBack(GiveBack wish) {
        var first = requireNonNull(transaction.execute(tx -> {
            var added = store.giveBack(wish);
            if (added) {
                webhooks.afterRefund(wish.key());
            }
            return added;
        }));
        if (first && store.lock(wish.capture()).card() == TestCard.REFUND_TIMES_OUT) {
            hang();
        }
        return new Answer(SandboxStore.refundReference(wish.key()), SUCCEEDED, null);
    }

    @Override
    public ProviderEvent read(Webhook webhook) {
        return webhooks.read(webhook);
    }

    private void commit(Runnable work) {
        transaction.executeWithoutResult(tx -> work.run());
    }

    /** As a line that went dead: until the caller gives up, for he has a deadline. */
    private static void hang() {
        try {
            new CountDownLatch(1).await(Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProviderAway("the line is dead", null);
    }
}
