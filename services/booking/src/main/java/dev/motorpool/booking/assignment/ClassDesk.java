package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingEvent.BookingChanged;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.RoomLost;
import dev.motorpool.fleet.api.CarId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Gives a car to whoever booked a class. What it reads of the calendar may be old the moment it is read, since people who
 * want one certain car go on booking: the constraint decides, and {@link RoomLost} starts the transaction again.
 */
@Component
class ClassDesk {

    private static final String REASON = "Another car of the class, to make room.";

    private final ScheduleRepository schedules;
    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final CarRepository cars;
    private final Clock clock;

    ClassDesk(
            ScheduleRepository schedules,
            BookingRepository bookings,
            BookingJournal journal,
            CarRepository cars,
            Clock clock) {
        this.schedules = schedules;
        this.bookings = bookings;
        this.journal = journal;
        this.cars = cars;
        this.clock = clock;
    }

    /**
     * Lets one at a time give cars of a class at a branch.
     *
     * @param instead the booking whose car is given up: locked in the same order, so that nobody waits in a circle
     */
    void lock(ClassPlace place, @Nullable BookingId instead) {
        schedules.lockCars(place, instead);
    }

    /**
     * The free car that the wish fits best; when there is none, one that is made free by moving bookings to other cars of
     * the class, whose renters booked the class and have no car yet. Belongs into the transaction that books the car, after
     * {@link #lock}.
     *
     * @return empty when there is no room
     */
    Optional<Car> carFor(ClassWish wish) {
        var schedule = schedules.of(wish);
        return schedule.free(wish.blocked(), wish.way()).stream()
                .findFirst()
                .or(() -> schedule.makeRoom(wish.blocked(), wish.way()).map(this::move))
                .map(car -> get(car, wish.blocked().from(), wish.instead()));
    }

    /** All moves, or none: somebody who changes one of these bookings just now comes first. */
    private CarId move(Room room) {
        var moving = room.moves().stream().map(Move::booking).collect(Collectors.toSet());
        if (!schedules.lockNow(moving).equals(moving)) {
            throw new RoomLost("a booking that should move is being changed");
        }
        room.moves().forEach(this::move);
        return room.car();
    }

    private void move(Move move) {
        var booking = bookings.findForChange(move.booking())
                .filter(this::isMovable)
                .orElseThrow(() -> new RoomLost("a booking that should move was changed"));
        give(booking, get(move.to(), booking.rental().from(), booking.id()), REASON);
    }

    /** The car for what was agreed; for a booking that was locked before. */
    void give(Booking booking, Car car, String reason) {
        journal.expireHolds(car.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var moved = onCar(booking, car, now);
        var fact = new BookingChanged(moved.view(), UUID.randomUUID(), BigDecimal.ZERO, reason, now, null);
        try {
            journal.change(moved, fact, Cause.clock(reason));
        } catch (DataIntegrityViolationException e) {
            throw new RoomLost("somebody else took the car that a booking should move to");
        }
    }

    private static Booking onCar(Booking booking, Car car, Instant now) {
        var places = booking.places().withCarAt(car.branchId());
        return booking.changed(booking.car().replacedBy(car), places, booking.rental(), booking.price(), now);
    }

    boolean isMovable(Booking booking) {
        return booking.status() == BookingStatus.CONFIRMED
                && booking.car().byClass()
                && !booking.car().pinned()
                && booking.rental().from().isAfter(clock.instant());
    }

    private Car get(CarId car, Instant at, @Nullable BookingId except) {
        return cars.findWithStandIns(car, at, except).orElseThrow();
    }
}
