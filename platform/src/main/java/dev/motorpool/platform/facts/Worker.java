package dev.motorpool.platform.facts;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/** Does one kind of work as long as there is some, then sleeps until it is woken or a poll is due. */
class Worker implements SmartLifecycle {

    /** How much there was to do. */
    enum Found {
        /** Nothing: sleep. */
        NOTHING,
        /** All that had gathered: more comes together in a while. */
        SOME,
        /** As much as is taken at once: go on. */
        PLENTY
    }

    /** After the web server has answered its last request, so that what those said is still carried on. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final String service;
    private final Supplier<Found> step;
    private final Wake wake;
    private final Pace pace;

    private volatile @Nullable Thread worker;

    /**
     * @param poll how long to sleep when nobody wakes
     * @param gather the shortest time from the beginning of one step to that of the next, unless there is plenty to do
     */
    record Pace(Duration poll, Duration gather) {}

    /**
     * @param step does a piece of work; an exception means that nothing can be done now
     */
    Worker(String name, String service, Supplier<Found> step, Wake wake, Pace pace) {
        this.name = name;
        this.service = service;
        this.step = step;
        this.wake = wake;
        this.pace = pace;
    }

    private void work() {
        MDC.put("service", service);
        while (worker == Thread.currentThread()) {
            try {
                var begun = System.nanoTime();
                switch (step.get()) {
                    case NOTHING -> wake.await(pace.poll());
                    case SOME -> LockSupport.parkNanos(begun + pace.gather().toNanos() - System.nanoTime());
                    case PLENTY -> {}
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (worker == Thread.currentThread()) {
                    log.warn("{}: facts wait, trying again: {}", name, e.toString());
                    LockSupport.parkNanos(pace.poll().toNanos());
                }
            }
        }
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name(name + "-" + service).unstarted(this::work);
        worker = thread;
        thread.start();
    }

    /** Lets the piece at hand finish. */
    @Override
    public void stop() {
        var running = worker;
        worker = null;
        wake.now();
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
