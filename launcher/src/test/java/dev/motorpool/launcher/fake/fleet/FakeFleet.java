package dev.motorpool.launcher.fake.fleet;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.launcher.fake.Cars;
import dev.motorpool.platform.facts.Outbox;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RestController;

/** Answers for one car, refuses others, and tells facts. */
@SpringBootApplication
@Import(TestTokens.class)
public class FakeFleet {

    @RestController
    public static class Feed implements FleetFeed {

        public static final int REFUSED = 7;

        /** Who asked, and under which request. */
        public final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();

        /** What happens while somebody waits for cars. */
        public volatile Runnable meanwhile = () -> {};

        private final Outbox outbox;
        private final TransactionOperations transaction;

        Feed(Outbox outbox, TransactionOperations transaction) {
            this.outbox = outbox;
            this.transaction = transaction;
        }

        @Override
        public List<CarView> carsAfter(CarId after, int limit) {
            var caller = SecurityContextHolder.getContext().getAuthentication();
            asked.add((caller == null ? "nobody" : caller.getName()) + " " + MDC.get("requestId"));
            meanwhile.run();
            if (limit == REFUSED) {
                throw new Problem(HttpStatus.CONFLICT, "no-sevens", "Seven is refused.").with("luck", "bad");
            }
            return after == null ? List.of(Cars.car()) : List.of();
        }

        @Override
        public List<BranchView> branchesAfter(BranchId after, int limit) {
            return List.of();
        }

        @Override
        public List<CarView> allCarsAfter(CarId after, int limit) {
            return carsAfter(after, limit);
        }

        public void tell(CarView car) {
            transaction.executeWithoutResult(tx -> outbox.publish(new CarChanged(car, Instant.now())));
        }
    }
}
