package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingRepository;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives cars to those who have a stand-in: the earliest pickup first, and before anybody who comes now. What they get is what
 * a new booking would get, a free car or one that is made free.
 */
@Component
class WaitingDesk {

    private final WaitingRepository waiting;
    private final ScheduleRepository schedules;
    private final BookingRepository bookings;
    private final ClassDesk desk;

    WaitingDesk(WaitingRepository waiting, ScheduleRepository schedules, BookingRepository bookings, ClassDesk desk) {
        this.waiting = waiting;
        this.schedules = schedules;
        this.bookings = bookings;
        this.desk = desk;
    }

    /**
     * In a transaction that has locked the cars. Who is changed by somebody else just now waits on.
     *
     * @param except the booking that the transaction itself is about
     * @return how many got a car
     */
    int serve(ClassPlace place, @Nullable BookingId except) {
        return (int) waiting.at(place).stream()
                .filter(id -> !id.equals(except))
                .filter(id -> schedules.lockNow(Set.of(id)).contains(id))
                .filter(id -> bookings.find(id)
                        .filter(WaitingDesk::isWaiting)
                        .filter(this::give)
                        .isPresent())
                .count();
    }

    private boolean give(Booking booking) {
        if (booking.places().pickup() == null) {
            return false;
        }
        var car = desk.carFor(ClassWish.of(booking));
        car.ifPresent(given -> desk.give(booking, given, "Your car has been assigned."));
        return car.isPresent();
    }

    private static boolean isWaiting(Booking booking) {
        return booking.awaitsCar() && booking.status() == BookingStatus.CONFIRMED;
    }
}
