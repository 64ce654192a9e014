package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.Branch;
import dev.motorpool.booking.cars.BranchRepository;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarPlaces;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.Trip;
import dev.motorpool.booking.pricing.Before;
import dev.motorpool.booking.pricing.Offer;
import dev.motorpool.booking.pricing.Place;
import dev.motorpool.booking.pricing.Refusal;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.time.Instant;
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
    private final CarPlaces places;
    private final BranchRepository branches;
    private final ObjectProvider<BookingsToChange> bookings;

    Offers(CarRepository cars, CarPlaces places, BranchRepository branches, ObjectProvider<BookingsToChange> bookings) {
        this.cars = cars;
        this.places = places;
        this.branches = branches;
        this.bookings = bookings;
    }

    /**
     * @throws Refusal when there is no such car, class or branch
     */
    Offer of(Wish wish) {
        return of(wish, car(wish));
    }

    /** The same with the car as it will be at the pickup. */
    Offer of(Wish wish, Car car) {
        mustBeThere(wish.pickupBranchId(), car);
        var pickup = pickup(car);
        var dropoff = dropoff(wish.dropoffBranchId(), pickup);
        if (wish.carId() != null && !dropoff.id().equals(pickup.id())) {
            mustNotBeMissed(car.id(), wish.dropoffTime(), dropoff.id(), wish.bookingId());
        }
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
            return cars.getActive(id, wish.pickupTime(), wish.bookingId());
        }
        var carClass = wish.carClass();
        var branch = wish.pickupBranchId();
        if (carClass == null) {
            throw Problem.invalid("carId", "is required, or carClass and pickupBranchId");
        }
        if (branch == null) {
            throw Problem.invalid("pickupBranchId", "is required beside carClass");
        }
        return cars.cheapest(carClass, branch, wish.pickupTime())
                .orElseThrow(() -> Refusal.of(
                        "class-not-at-branch", "carClass", "There are no cars of this class at that branch."));
    }

    /**
     * @param car as it will be at the pickup
     * @param instead the booking that becomes this, null for a new one
     * @throws Refusal when the car will be elsewhere, or is needed elsewhere afterwards
     */
    void check(Trip trip, Car car, @Nullable BookingId instead) {
        mustBeThere(trip.pickup(), car);
        var dropoff = trip.dropoff();
        if (dropoff != null && trip.isOneWay()) {
            mustNotBeMissed(car.id(), trip.blocked().to(), dropoff, instead);
        }
    }

    private void mustBeThere(@Nullable BranchId wanted, Car car) {
        var there = car.branchId();
        if (wanted != null && there != null && !wanted.equals(there) && !wanted.equals(NOWHERE)) {
            throw Refusal.elsewhere(there, name(there));
        }
    }

    private void mustNotBeMissed(CarId car, Instant from, BranchId dropoff, @Nullable BookingId instead) {
        places.missed(car, from, dropoff, instead).ifPresent(need -> {
            throw Refusal.missed(need.branch(), name(need.branch()), need.pickup());
        });
    }

    private String name(BranchId branch) {
        return branches.find(branch).map(Branch::name).orElse("another branch");
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
