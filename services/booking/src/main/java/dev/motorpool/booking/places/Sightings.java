package dev.motorpool.booking.places;

import dev.motorpool.booking.api.CarPlaceEvent.CarMoved;
import dev.motorpool.booking.cars.Branch;
import dev.motorpool.booking.cars.BranchRepository;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.facts.Outbox;
import dev.motorpool.platform.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cars are where they are handed over and taken back, whatever was planned. Belongs into a transaction that has locked the
 * car before the booking, as everybody does who changes who has a car.
 */
@Component
public class Sightings {

    private final CarRepository cars;
    private final BranchRepository branches;
    private final Outbox outbox;

    Sightings(CarRepository cars, BranchRepository branches, Outbox outbox) {
        this.cars = cars;
        this.branches = branches;
        this.outbox = outbox;
    }

    /**
     * Where a car comes back: at the branch that was agreed on, unless somebody says that it is another.
     *
     * @throws Problem 400 when the other one is no open branch
     */
    public @Nullable BranchId returnBranch(Booking rental, @Nullable BranchId elsewhere) {
        if (elsewhere == null) {
            return rental.places().dropoff();
        }
        return branches.find(elsewhere)
                .filter(Branch::open)
                .map(Branch::id)
                .orElseThrow(() -> Problem.invalid("branchId", "must be an open branch"));
    }

    /** Tells fleet, unless the car was believed to be there anyway. */
    public void seen(Booking rental, @Nullable BranchId branch, Instant now) {
        if (branch != null && cars.moveTo(rental.carId(), branch, now)) {
            outbox.publish(new CarMoved(rental.carId(), branch, rental.id(), now));
        }
    }
}
