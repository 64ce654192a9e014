package dev.motorpool.notification.delivery;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Counts letters; a letter waits a moment for a second copy of itself, so that a race that can happen does happen. */
final class CountingTransport implements MailTransport {

    static final Map<UUID, Integer> SENT = new ConcurrentHashMap<>();
    static volatile CyclicBarrier meeting = new CyclicBarrier(1);

    @Override
    public void send(Letter letter) {
        SENT.merge(letter.id(), 1, Integer::sum);
        try {
            meeting.await(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | java.util.concurrent.BrokenBarrierException e) {
            // nobody else came, which is as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
