package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.platform.problem.Problem;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Puts blocks where bookings are; every method belongs into a transaction. */
@Component
class Calendar {

    private final MaintenanceRepository blocks;
    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final CarRepository cars;

    Calendar(MaintenanceRepository blocks, BookingRepository bookings, BookingJournal journal, CarRepository cars) {
        this.blocks = blocks;
        this.bookings = bookings;
        this.journal = journal;
        this.cars = cars;
    }

    /** A hold that is over does not keep the car from the workshop. */
    void take(Block block) {
        bookings.lockCars(List.of(block.carId()));
        journal.expireHolds(block.carId());
        if (!blocks.insertIfFree(block)) {
            throw refusal(block);
        }
    }

    /** Finds the block and keeps others from changing the car's calendar. */
    Block lock(MaintenanceId id) {
        var seen = get(id);
        bookings.lockCars(List.of(seen.carId()));
        return get(id);
    }

    /** What is in the way is asked for before the update: a refused one would end the transaction. */
    void move(Block changed) {
        journal.expireHolds(changed.carId());
        if (!blocks.inTheWay(changed).isEmpty() || !blocks.besides(changed).isEmpty()) {
            throw refusal(changed);
        }
        try {
            blocks.update(changed);
        } catch (DataIntegrityViolationException placedMeanwhile) {
            throw new CarIsBooked(List.of(), List.of());
        }
    }

    private Problem refusal(Block block) {
        var taken = blocks.inTheWay(block);
        var others = blocks.besides(block);
        return taken.isEmpty() && !others.isEmpty()
                ? new CarInWorkshop(others, cars.get(block.carId()).timeZone())
                : new CarIsBooked(taken, others);
    }

    private Block get(MaintenanceId id) {
        return blocks.find(id).orElseThrow(() -> Problem.notFound("maintenance", id));
    }
}
