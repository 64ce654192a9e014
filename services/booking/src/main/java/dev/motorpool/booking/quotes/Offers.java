package dev.motorpool.booking.quotes;

import dev.motorpool.booking.cars.Branch;
import dev.motorpool.booking.cars.BranchRepository;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.pricing.Before;
import dev.motorpool.booking.pricing.Offer;
import dev.motorpool.booking.pricing.Place;
import dev.motorpool.booking.pricing.Refusal;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a wish means: which car or class, at which branches, and which booking it would change. */
@Component
class Offers {

    /** Stands for the branch of a car that fleet has not told of since booking knows branches. */
    static final BranchId NOWHERE = new BranchId(new UUID(0, 0));

    private final CarRepository cars;
    private final BranchRepository branches;
    private final ObjectProvider<BookingsToChange> bookings;

    Offers(CarRepository cars, BranchRepository branches, ObjectProvider<BookingsToChange> bookings) {
        this.cars = cars;
        this.branches = branches;
        this.bookings = bookings;
    }

    /**
     * @throws Refusal when there is no such car, class or branch
     */
    Offer of(Wish wish) {
        return of(wish, car(wish));
    }

    Offer of(Wish wish, Car car) {
        mustBeThere(wish, car);
        var pickup = pickup(car);
        var dropoff = dropoff(wish.dropoffBranchId(), pickup);
        return new Offer(
                wish.carId() == null ? null : car.id(),
                car.carClass(),
                car.acrissCode(),
                pickup,
                dropoff,
                car.perDay());
    }

    @Nullable
    Before before(Wish wish, @Nullable Caller caller) {
        var booking = wish.bookingId();
        if (booking == null) {
            return null;
        }
        if (caller == null) {
            throw new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "This needs an access token.");
        }
        return bookings.getObject().get(booking, caller);
    }

    private Car car(Wish wish) {
        var id = wish.carId();
        if (id != null) {
            return cars.getActive(id);
        }
        var carClass = wish.carClass();
        var branch = wish.pickupBranchId();
        if (carClass == null) {
            throw Problem.invalid("carId", "is required, or carClass and pickupBranchId");
        }
        if (branch == null) {
            throw Problem.invalid("pickupBranchId", "is required beside carClass");
        }
        return cars.cheapest(carClass, branch)
                .orElseThrow(() -> Refusal.of(
                        "class-not-at-branch", "carClass", "There are no cars of this class at that branch."));
    }

    private static void mustBeThere(Wish wish, Car car) {
        var branch = wish.pickupBranchId();
        if (branch != null && car.branchId() != null && !branch.equals(car.branchId())) {
            throw Refusal.of("car-elsewhere", "pickupBranchId", "This car is at another branch.");
        }
    }

    /** A car carries the clocks of its branch; the name is asked for only where it is told. */
    private Place pickup(Car car) {
        var id = car.branchId() == null ? NOWHERE : car.branchId();
        return new Place(
                id, car.timeZone(), () -> branches.find(id).map(Branch::name).orElse("The branch"));
    }

    private Place dropoff(@Nullable BranchId wanted, Place pickup) {
        if (wanted == null || wanted.equals(pickup.id())) {
            return pickup;
        }
        return branches.find(wanted)
                .filter(Branch::open)
                .map(Offers::place)
                .orElseThrow(() -> Refusal.of(
                        "dropoff-branch-unknown", "dropoffBranchId", "There is no such branch to leave the car at."));
    }

    private static Place place(Branch branch) {
        return new Place(branch.id(), branch.timeZone(), branch::name);
    }
}
