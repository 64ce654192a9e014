package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.branches.Branch;
import dev.motorpool.platform.facts.Outbox;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cars that were seen at another branch, by whoever saw them. */
@Component
class CarMoves {

    private static final Logger log = LoggerFactory.getLogger(CarMoves.class);

    private final CarRepository cars;
    private final CarBranches branches;
    private final CarDraft draft;
    private final Outbox outbox;

    CarMoves(CarRepository cars, CarBranches branches, CarDraft draft, Outbox outbox) {
        this.cars = cars;
        this.branches = branches;
        this.draft = draft;
        this.outbox = outbox;
    }

    /**
     * Belongs into a transaction. Told late or told again it changes nothing: somebody has seen the car after that time, or
     * a manager has put it elsewhere.
     */
    void seen(CarId id, BranchId at, Instant when) {
        branches.keep();
        cars.lock(id)
                .filter(car -> when.isAfter(Objects.requireNonNull(car.branchSince())))
                .ifPresent(car -> branches.find(at)
                        .ifPresentOrElse(
                                branch -> move(car, branch, when),
                                () -> log.warn(
                                        "car {} was seen at {}, which is no open branch: it stays where it was",
                                        id,
                                        at)));
    }

    private void move(CarView car, Branch branch, Instant when) {
        var moved = draft.moved(car, branch, when);
        cars.update(moved);
        outbox.publish(new CarChanged(moved, moved.updatedAt()));
    }
}
