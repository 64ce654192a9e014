package dev.motorpool.fleet.cars;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.branches.BranchCars;
import dev.motorpool.fleet.branches.FleetLock;
import dev.motorpool.platform.facts.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs in a transaction that holds {@link FleetLock#changeBranches}. */
@Component
class CarsAtBranch implements BranchCars {

    private final JdbcClient jdbc;
    private final CarRepository cars;
    private final CarDraft draft;
    private final Outbox outbox;

    CarsAtBranch(JdbcClient jdbc, CarRepository cars, CarDraft draft, Outbox outbox) {
        this.jdbc = jdbc;
        this.cars = cars;
        this.draft = draft;
        this.outbox = outbox;
    }

    @Override
    public boolean anyActive(BranchId branch) {
        return jdbc.sql("select exists (select from car where branch_id = :branch and active)")
                .param("branch", branch.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void publishAgain(BranchId branch) {
        var now = draft.now();
        jdbc.sql("update car set version = version + 1, updated_at = :now where branch_id = :branch and active")
                .param("now", now.atOffset(UTC))
                .param("branch", branch.value())
                .update();
        outbox.publishAll(cars.activeAt(branch).stream()
                .map(car -> new CarChanged(car, now))
                .toList());
    }
}
