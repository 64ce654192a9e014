package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.motorpool.platform.facts.Worker.Found;
import dev.motorpool.platform.facts.Worker.Pace;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

class WorkerTests {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Pace NEVER = new Pace(LONG, LONG);

    private final Wake wake = new Wake();
    private final BlockingQueue<Found> findings = new LinkedBlockingQueue<>();
    private final AtomicInteger steps = new AtomicInteger();
    private Worker worker = worker(NEVER, this::step);

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void sleeps_when_there_is_nothing_and_begins_again_when_woken() {
        worker.start();
        awaitSteps(1);
        wake.now();
        awaitSteps(2);
    }

    @Test
    void goes_on_at_once_while_there_is_plenty() {
        findings.add(Found.PLENTY);
        findings.add(Found.PLENTY);
        worker.start();
        awaitSteps(3);
    }

    @Test
    void lets_work_gather_after_some() {
        findings.add(Found.SOME);
        worker = worker(new Pace(LONG, Duration.ofMillis(80)), this::step);
        var begun = System.nanoTime();
        worker.start();
        awaitSteps(2);
        assertThat(System.nanoTime() - begun)
                .isGreaterThan(Duration.ofMillis(80).toNanos());
    }

    @Test
    void looks_by_itself_when_nobody_wakes_it() {
        worker = worker(new Pace(Duration.ofMillis(10), LONG), this::step);
        worker.start();
        awaitSteps(3);
    }

    @Test
    void tries_again_after_a_failure() {
        worker = worker(new Pace(Duration.ofMillis(10), LONG), () -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return Found.NOTHING;
        });
        worker.start();
        awaitSteps(2);
    }

    @Test
    void lets_the_step_at_hand_finish_when_it_stops() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var finished = new CountDownLatch(1);
        worker = worker(NEVER, () -> {
            begun.countDown();
            await().until(() -> goOn.getCount() == 0);
            finished.countDown();
            return Found.PLENTY;
        });
        worker.start();
        begun.await();
        var stopping = Thread.ofVirtual().start(worker::stop);
        await().until(() -> !worker.isRunning());
        assertThat(finished.getCount()).isEqualTo(1);
        goOn.countDown();
        stopping.join();
        assertThat(finished.getCount()).isZero();
    }

    @Test
    void names_its_service_in_the_log_and_can_be_started_again() throws Exception {
        var services = new LinkedBlockingQueue<String>();
        worker = worker(NEVER, () -> {
            services.add(MDC.get("service"));
            return Found.NOTHING;
        });
        worker.start();
        assertThat(services.poll(10, TimeUnit.SECONDS)).isEqualTo("paintshop");
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
        worker.start();
        assertThat(services.poll(10, TimeUnit.SECONDS)).isEqualTo("paintshop");
    }

    @Test
    void stops_after_the_web_server_so_that_what_its_last_requests_said_is_carried_on() {
        assertThat(worker.getPhase()).isLessThan(SmartLifecycle.DEFAULT_PHASE - 2048);
    }

    private Found step() {
        steps.incrementAndGet();
        var found = findings.poll();
        return found == null ? Found.NOTHING : found;
    }

    private void awaitSteps(int number) {
        await().untilAsserted(() -> assertThat(steps).hasValueGreaterThanOrEqualTo(number));
    }

    private Worker worker(Pace pace, Supplier<Found> step) {
        return new Worker("test", "paintshop", step, wake, pace);
    }
}
