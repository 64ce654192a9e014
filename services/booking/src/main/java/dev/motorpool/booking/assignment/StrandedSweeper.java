package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.reservation.RoomLost;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives another car to who booked a class and whose car will be elsewhere by then; who booked that very car has to be asked,
 * and that is left to the desk. Several instances may: the cars are locked.
 */
@Component
class StrandedSweeper {

    private static final Logger log = LoggerFactory.getLogger(StrandedSweeper.class);

    private final WaitingRepository waiting;
    private final ScheduleRepository schedules;
    private final BookingRepository bookings;
    private final ClassDesk desk;
    private final Transactions transactions;

    StrandedSweeper(
            WaitingRepository waiting,
            ScheduleRepository schedules,
            BookingRepository bookings,
            ClassDesk desk,
            Transactions transactions) {
        this.waiting = waiting;
        this.schedules = schedules;
        this.bookings = bookings;
        this.desk = desk;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${motorpool.booking.assign-every:PT5S}")
    void sweep() {
        waiting.stranded().forEach(this::help);
    }

    /** Whether it got another car. */
    boolean help(BookingId id) {
        try {
            return transactions.run(tx -> bookings.find(id).filter(this::help).isPresent());
        } catch (RoomLost crowded) {
            log.info("booking {}: cars are being taken in this moment, looking again at the next sweep", id);
            return false;
        }
    }

    private boolean help(Booking seen) {
        var branch = Objects.requireNonNull(seen.places().pickup());
        desk.lock(new ClassPlace(branch, seen.car().carClass()), seen.id());
        if (!schedules.lockNow(Set.of(seen.id())).contains(seen.id())) {
            return false;
        }
        var booking = bookings.find(seen.id()).filter(desk::isMovable).filter(StrandedSweeper::isStranded);
        var car = booking.map(ClassWish::of).flatMap(desk::carFor);
        car.ifPresent(other -> desk.give(
                booking.orElseThrow(), other, "Another car of the class: the one before will be at another branch."));
        return car.isPresent();
    }

    private static boolean isStranded(Booking booking) {
        return booking.places().carElsewhere() != null;
    }
}
