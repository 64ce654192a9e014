package dev.motorpool.platform.facts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a sleeping worker of this process that there is work; many calls while it works count as one. */
public final class Wake {

    private final Semaphore work = new Semaphore(0);

    public void now() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Sleeps until {@link #now} was called since the last return, at most so long. */
    public void await(Duration longest) throws InterruptedException {
        if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }
}
