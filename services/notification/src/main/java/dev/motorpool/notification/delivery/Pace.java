package dev.motorpool.notification.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Spreads e-mails over time. A mail server takes only so many, and where everything shares a machine, the letters of a
 * rush would slow down the rush itself.
 */
@Component
class Pace {

    private final long interval;
    private long next = System.nanoTime();

    Pace(MailProperties settings) {
        this.interval = Duration.ofSeconds(1).toNanos() / settings.perSecond();
    }

    /** Returns when it is one's turn. */
    void await() {
        var turn = turn();
        for (var left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return; // we are about to stop; this one still goes
            }
            LockSupport.parkNanos(left);
        }
    }

    private synchronized long turn() {
        var now = System.nanoTime();
        var turn = next - now > 0 ? next : now;
        next = turn + interval;
        return turn;
    }
}
