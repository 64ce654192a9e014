package dev.motorpool.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops what was started, the last first; once, whoever asks. */
final class Shutdown implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    /** Closes it when the rest is closed; at once when that has begun. */
    <T extends AutoCloseable> T closeLater(T resource) {
        synchronized (this) {
            if (!closing) {
                started.push(resource);
                return resource;
            }
        }
        close(resource);
        throw new Failure("Motorpool was stopped while it started.");
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        started.forEach(Shutdown::close);
        closed.countDown();
    }

    void awaitClosed() throws InterruptedException {
        closed.await();
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            log.warn("{} did not stop cleanly", resource, e);
        }
    }
}
