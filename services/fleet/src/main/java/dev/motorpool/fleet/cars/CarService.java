package dev.motorpool.fleet.cars;

import static java.util.Objects.requireNonNull;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.input.Fields;
import dev.motorpool.platform.facts.Outbox;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changes of single cars, each published in the transaction that makes it. */
@Service
class CarService {

    private final CarRepository cars;
    private final CarBranches branches;
    private final CarDraft draft;
    private final Fields fields;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    CarService(
            CarRepository cars,
            CarBranches branches,
            CarDraft draft,
            Fields fields,
            Outbox outbox,
            TransactionOperations transaction) {
        this.cars = cars;
        this.branches = branches;
        this.draft = draft;
        this.fields = fields;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    CarView add(CarFields request, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        fields.checked(request);
        return requireNonNull(transaction.execute(tx -> {
            var car = draft.fresh(request, branches.of(request));
            cars.insert(car);
            return published(car);
        }));
    }

    CarView replace(CarId id, CarFields request, @Nullable Long expected, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        fields.checked(request);
        return change(id, expected, before -> draft.next(request, branches.of(request), before));
    }

    CarView patch(CarId id, CarFields request, @Nullable Long expected, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        return change(id, expected, before -> {
            var whole = fields.checked(request.over(before));
            return draft.next(whole, branches.of(whole), before);
        });
    }

    /** Takes the car out of the fleet; doing so twice is doing it once. */
    void remove(CarId id, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        transaction.executeWithoutResult(tx -> {
            branches.keep();
            if (lock(id).active()) {
                published(cars.retire(id, draft.now()));
            }
        });
    }

    private CarView change(CarId id, @Nullable Long expected, UnaryOperator<CarView> change) {
        return requireNonNull(transaction.execute(tx -> {
            branches.keep();
            var before = lock(id);
            if (expected != null && expected != before.version()) {
                throw new VersionConflict(expected, before.version());
            }
            var after = change.apply(before);
            cars.update(after);
            return published(after);
        }));
    }

    private CarView lock(CarId id) {
        return cars.lock(id).orElseThrow(() -> Problem.notFound("car", id));
    }

    private CarView published(CarView car) {
        outbox.publish(new CarChanged(car, car.updatedAt()));
        return car;
    }
}
