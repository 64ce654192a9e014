package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.launcher.fake.Cars;
import dev.motorpool.launcher.fake.fleet.FakeFleet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(60)
class StopTests {

    @Test
    void lets_a_request_at_hand_finish_and_takes_no_more() throws Exception {
        try (var system = FakeSystem.apart()) {
            var fleet = (ConfigurableApplicationContext) system.fleet();
            var entered = new CountDownLatch(1);
            var refusing = new CountDownLatch(1);
            fleet.addApplicationListener((ApplicationListener<AvailabilityChangeEvent<?>>) change -> {
                if (change.getState() == ReadinessState.REFUSING_TRAFFIC) {
                    refusing.countDown();
                }
            });
            fleet.getBean(FakeFleet.Feed.class).meanwhile = () -> {
                entered.countDown();
                awaitUnchecked(refusing);
            };
            var feed = system.booking().getBean(FleetFeed.class);

            var answer = CompletableFuture.supplyAsync(() -> feed.carsAfter(null, 10));
            awaitUnchecked(entered);
            fleet.close();

            assertThat(answer.get(10, TimeUnit.SECONDS)).containsExactly(Cars.car());
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
