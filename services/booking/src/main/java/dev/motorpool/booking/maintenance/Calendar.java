package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.MaintenanceId;
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

    Calendar(MaintenanceRepository blocks, BookingRepository bookings, BookingJournal journal) {
        this.blocks = blocks;
        this.bookings = bookings;
        this.journal = journal;
    }

    /** A hold that is over does not keep the car from the workshop. */
    void take(Block block) {
        bookings.lockCars(List.of(block.carId()));
        journal.expireHolds(block.carId());
        if (!blocks.insertIfFree(block)) {
            throw new CarIsBooked(blocks.inTheWay(block));
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
        var inTheWay = blocks.inTheWay(changed);
        if (!inTheWay.isEmpty()) {
            throw new CarIsBooked(inTheWay);
        }
        try {
            blocks.update(changed);
        } catch (DataIntegrityViolationException placedMeanwhile) {
            throw new CarIsBooked(List.of());
        }
    }

    private Block get(MaintenanceId id) {
        return blocks.find(id).orElseThrow(() -> Problem.notFound("maintenance", id));
    }
}
