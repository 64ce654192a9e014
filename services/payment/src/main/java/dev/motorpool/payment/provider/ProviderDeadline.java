package dev.motorpool.payment.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives a provider so much time for each call, and lets nobody wait for one inside a transaction. */
public final class ProviderDeadline implements PaymentProvider {

    private final PaymentProvider provider;
    private final Duration deadline;

    public ProviderDeadline(PaymentProvider provider, Duration deadline) {
        this.provider = provider;
        this.deadline = deadline;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Answer start(Capture capture) {
        return call(() -> provider.start(capture));
    }

    @Override
    public Answer confirm(UUID key) {
        return call(() -> provider.confirm(key));
    }

    @Override
    public Optional<Answer> find(UUID key) {
        return call(() -> provider.find(key));
    }

    @Override
    public Answer giveBack(GiveBack wish) {
        return call(() -> provider.giveBack(wish));
    }

    @Override
    public ProviderEvent read(Webhook webhook) {
        return provider.read(webhook);
    }

    private <T> T call(Callable<T> question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the provider is not asked inside a transaction");
        }
        var task = new FutureTask<>(question);
        var asking = Thread.ofVirtual().name("provider-" + provider.name()).start(task);
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ProviderAway("no answer within " + deadline, e);
        } catch (ExecutionException e) {
            throw new ProviderAway("no answer: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderAway("stopped waiting", e);
        } finally {
            asking.interrupt();
        }
    }
}
