package dev.motorpool.launcher.fake.booking;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.platform.facts.FactConsumer;
import dev.motorpool.platform.testing.TestTokens;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Takes fleet's facts, refusing as often as it is told to. */
@SpringBootApplication
@Import(TestTokens.class)
public class FakeBooking {

    @Component
    public static class Cars implements FactConsumer<FleetEvent> {

        public final LinkedBlockingQueue<CarView> taken = new LinkedBlockingQueue<>();
        public final AtomicInteger refusals = new AtomicInteger();
        public volatile Predicate<CarView> poison = car -> false;

        @Override
        public Class<FleetEvent> facts() {
            return FleetEvent.class;
        }

        @Override
        public void accept(FleetEvent fact) {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("not today");
            }
            var car = ((CarChanged) fact).car();
            if (poison.test(car)) {
                throw new IllegalStateException("never");
            }
            taken.add(car);
        }
    }
}
