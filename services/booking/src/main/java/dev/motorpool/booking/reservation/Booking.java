package dev.motorpool.booking.reservation;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Trip;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A car given to a customer for a time.
 *
 * @param reference what people call it
 * @param blocked the rental and the turnaround after it, and for as long as a late car stays out
 * @param holdUntil deadline of a hold, null in every other status
 * @param overdueSince when the car should have been back, null unless it is late
 */
public record Booking(
        BookingId id,
        long version,
        String reference,
        UserId customerId,
        BookingStatus status,
        BookedCar car,
        Places places,
        Period rental,
        Period blocked,
        Price price,
        @Nullable Instant holdUntil,
        @Nullable Instant overdueSince,
        Instant createdAt,
        Instant updatedAt) {

    public Booking {
        requireNonNull(id, "id");
        requireNonNull(price, "price");
        if ((status == BookingStatus.HELD) != (holdUntil != null)) {
            throw new IllegalArgumentException("a hold, and nothing else, has a deadline");
        }
        if (!blocked.from().equals(rental.from()) || blocked.to().isBefore(rental.to())) {
            throw new IllegalArgumentException("the car is blocked for at least the rental");
        }
    }

    /** A new booking, which holds its car until it is paid or, without holds, is confirmed at once. */
    public static Booking place(
            BookingId id,
            String reference,
            UserId customer,
            BookedCar car,
            Places places,
            Period rental,
            Price price,
            BookingRules rules,
            Instant now) {
        return new Booking(
                id,
                1,
                reference,
                customer,
                rules.confirmsAtOnce() ? BookingStatus.CONFIRMED : BookingStatus.HELD,
                car,
                places,
                rental,
                new Period(rental.from(), rental.to().plus(rules.turnaround())),
                price,
                rules.confirmsAtOnce() ? null : now.plus(rules.hold()),
                null,
                now,
                now);
    }

    public CarId carId() {
        return car.id();
    }

    /** What its car is needed for. */
    public Trip trip() {
        return new Trip(places.pickup(), places.dropoff(), blocked);
    }

    /** Whether it is booked, and no car has been given to it. */
    public boolean awaitsCar() {
        return car.standIn() && status.occupiesCar();
    }

    /**
     * @throws TransitionNotAllowed when a booking in this status cannot become that
     */
    public Booking become(BookingStatus next, Instant now) {
        if (!Transitions.allowed(status, next)) {
            throw new TransitionNotAllowed(this, next);
        }
        return next(next, car, places, rental, blocked, price, null, now);
    }

    /** The same rental otherwise agreed, and no longer late. */
    public Booking changed(
            BookedCar otherCar,
            Places otherPlaces,
            Period otherRental,
            Duration turnaround,
            Price otherPrice,
            Instant now) {
        var otherBlocked = new Period(otherRental.from(), otherRental.to().plus(turnaround));
        var isSamePickup = otherCar.id().equals(car.id()) && otherRental.from().equals(rental.from());
        return new Booking(
                id,
                version + 1,
                reference,
                customerId,
                status,
                otherCar,
                isSamePickup ? otherPlaces.knowing(places) : otherPlaces,
                otherRental,
                otherBlocked,
                otherPrice,
                holdUntil,
                null,
                createdAt,
                now);
    }

    /** Whether the car stays even where any of the class would do: it was promised, or the renter drives it. */
    public boolean keepsItsCar() {
        return car.pinned() || status == BookingStatus.ACTIVE;
    }

    /** With the turnaround as it is. */
    public Booking changed(BookedCar otherCar, Places otherPlaces, Period otherRental, Price otherPrice, Instant now) {
        return changed(otherCar, otherPlaces, otherRental, turnaround(), otherPrice, now);
    }

    /** How long the car stays blocked after the rental, or has to while it is late. */
    public Duration turnaround() {
        return Duration.between(rental.to(), blocked.to());
    }

    /** The car is late, and blocked until then. */
    public Booking overdue(Instant until, Instant now) {
        var longer = new Period(blocked.from(), until.isAfter(blocked.to()) ? until : blocked.to());
        return next(status, car, places, rental, longer, price, rental.to(), now);
    }

    /** Nothing but told anew. */
    public Booking told(Instant now) {
        return foreseen(places.carElsewhere(), now);
    }

    /** Nothing but where its car will be, as is known now. */
    public Booking foreseen(@Nullable BranchId carElsewhere, Instant now) {
        return new Booking(
                id,
                version + 1,
                reference,
                customerId,
                status,
                car,
                places.withCarElsewhere(carElsewhere),
                rental,
                blocked,
                price,
                holdUntil,
                overdueSince,
                createdAt,
                now);
    }

    private Booking next(
            BookingStatus next,
            BookedCar nextCar,
            Places nextPlaces,
            Period nextRental,
            Period nextBlocked,
            Price nextPrice,
            @Nullable Instant nextOverdueSince,
            Instant now) {
        return new Booking(
                id,
                version + 1,
                reference,
                customerId,
                next,
                nextCar,
                nextPlaces,
                nextRental,
                nextBlocked,
                nextPrice,
                null,
                nextOverdueSince,
                createdAt,
                now);
    }

    /** Whether this caller may see and change it: the customer whose it is, and staff. */
    public boolean isFor(Caller caller) {
        return caller.is(customerId) || isStaff(caller);
    }

    public static boolean isStaff(Caller caller) {
        return caller.isAny(Role.AGENT, Role.ADMIN);
    }

    public BookingView view() {
        return new BookingView(
                id,
                version,
                car.id(),
                car.name(),
                customerId,
                status,
                rental.from(),
                rental.to(),
                blocked.to(),
                price.days(),
                price.perDay().amount(),
                price.total().amount(),
                price.total().currencyCode(),
                holdUntil,
                createdAt,
                updatedAt,
                reference,
                car.carClass(),
                car.acrissCode(),
                places.pickup(),
                places.dropoff(),
                car.timeZone(),
                price.quoteId(),
                car.byClass(),
                car.pinned(),
                price.deposit().amount(),
                overdueSince,
                awaitsCar(),
                price.tax().amount(),
                places.broughtFrom(),
                places.carElsewhere());
    }
}
