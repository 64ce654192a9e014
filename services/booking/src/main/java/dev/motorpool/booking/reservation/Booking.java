package dev.motorpool.booking.reservation;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A car given to a customer for a time.
 *
 * @param blocked the rental and the turnaround after it
 * @param holdUntil deadline of a hold, null in every other status
 */
public record Booking(
        BookingId id,
        long version,
        CarId carId,
        String carName,
        UserId customerId,
        BookingStatus status,
        Period rental,
        Period blocked,
        Price price,
        @Nullable Instant holdUntil,
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

    public static Booking place(
            BookingId id, Car car, UserId customer, Period rental, BookingRules rules, Instant now) {
        return new Booking(
                id,
                1,
                car.id(),
                car.name(),
                customer,
                rules.confirmsAtOnce() ? BookingStatus.CONFIRMED : BookingStatus.HELD,
                rental,
                new Period(rental.from(), rental.to().plus(rules.turnaround())),
                Price.of(car, rental),
                rules.confirmsAtOnce() ? null : now.plus(rules.hold()),
                now,
                now);
    }

    /**
     * @throws TransitionNotAllowed when a booking in this status cannot become that
     */
    public Booking become(BookingStatus next, Instant now) {
        if (!Transitions.allowed(status, next)) {
            throw new TransitionNotAllowed(this, next);
        }
        return new Booking(
                id, version + 1, carId, carName, customerId, next, rental, blocked, price, null, createdAt, now);
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
                carId,
                carName,
                customerId,
                status,
                rental.from(),
                rental.to(),
                blocked.to(),
                price.days(),
                price.perDay().amount(),
                price.total().amount(),
                price.perDay().currencyCode(),
                holdUntil,
                createdAt,
                updatedAt);
    }
}
