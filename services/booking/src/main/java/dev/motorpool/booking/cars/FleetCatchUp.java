package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.platform.problem.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks fleet once for what its facts told before booking kept it: branches with their addresses, and at which branch a car is. Until then cars
 * are priced on their own clocks, which are those of their branch.
 */
@Component
class FleetCatchUp {

    private static final Logger log = LoggerFactory.getLogger(FleetCatchUp.class);
    private static final int PAGE = 500;

    private final CarRepository cars;
    private final BranchRepository branches;
    private final ObjectProvider<FleetFeed> fleet;
    private boolean done;

    FleetCatchUp(CarRepository cars, BranchRepository branches, ObjectProvider<FleetFeed> fleet) {
        this.cars = cars;
        this.branches = branches;
        this.fleet = fleet;
    }

    /** Tried again until fleet answers; two instances may both do it. */
    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT1M")
    void run() {
        var feed = fleet.getIfAvailable();
        if (done || feed == null) {
            return;
        }
        try {
            if (cars.anyWithoutBranch() || branches.anyWithoutAddress()) {
                this.<BranchView, BranchId>read(
                        after -> feed.branchesAfter(after, PAGE), BranchView::id, branches::save);
                this.<CarView, CarId>read(after -> feed.allCarsAfter(after, PAGE), CarView::id, cars::saveBranch);
                log.info("asked fleet for what was not kept of branches before");
            }
            done = true;
        } catch (Problem away) {
            log.info("fleet does not answer yet: {}", away.getMessage());
        }
    }

    private <T, I> void read(Function<@Nullable I, List<T>> source, Function<T, I> id, Consumer<T> take) {
        var page = source.apply(null);
        while (!page.isEmpty()) {
            page.forEach(take);
            page = source.apply(id.apply(page.getLast()));
        }
    }
}
