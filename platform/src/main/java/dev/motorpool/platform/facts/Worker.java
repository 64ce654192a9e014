package dev.motorpool.platform.facts;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/** Does one kind of work as long as there is some, then sleeps until it is woken or a poll is due. */
class Worker implements SmartLifecycle {

    /** After the web server has answered its last request, so that what those said is still carried on. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final String service;
    private final BooleanSupplier step;
    private final Wake wake;
    private final Duration poll;

    private volatile @Nullable Thread worker;

    /**
     * @param step does a piece of work and says whether there was any; an exception means that nothing can be done now
     */
    Worker(String name, String service, BooleanSupplier step, Wake wake, Duration poll) {
        this.name = name;
        this.service = service;
        this.step = step;
        this.wake = wake;
        this.poll = poll;
    }

    private void work() {
        MDC.put("service", service);
        while (worker == Thread.currentThread()) {
            try {
                if (!step.getAsBoolean()) {
                    wake.await(poll);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (worker == Thread.currentThread()) {
                    log.warn("{}: facts wait, trying again: {}", name, e.toString());
                    LockSupport.parkNanos(poll.toNanos());
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
