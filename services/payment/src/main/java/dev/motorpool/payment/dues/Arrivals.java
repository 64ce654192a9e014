package dev.motorpool.payment.dues;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets those wait who ask for the payment of a booking before payment has heard of it, which takes some milliseconds. They
 * are woken by the commit that opens payments; one that another instance opened they see a little later.
 */
@Component
public class Arrivals {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** Beyond that an answer comes at once: waiting must not become a way to hold the service up. */
    private static final int PLACES = 200;

    private final Semaphore places = new Semaphore(PLACES);
    private long commits;

    /** Belongs into the transaction that opens payments. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    /** Waits until it is there, {@link #PATIENCE} at most. */
    public void await(BooleanSupplier isThere) {
        if (isThere.getAsBoolean() || !places.tryAcquire()) {
            return;
        }
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            var seen = seen();
            while (!isThere.getAsBoolean() && System.nanoTime() < end) {
                seen = pause(seen);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private synchronized void wake() {
        commits++;
        notifyAll();
    }

    private synchronized long seen() {
        return commits;
    }

    /** A commit since the last look ends it at once. */
    private synchronized long pause(long seen) throws InterruptedException {
        var end = System.nanoTime() + LOOK_AGAIN.toNanos();
        for (var left = LOOK_AGAIN; commits == seen && left.isPositive(); ) {
            wait(Math.max(1, left.toMillis()));
            left = Duration.ofNanos(end - System.nanoTime());
        }
        return commits;
    }
}
