package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The car cannot go to the workshop: somebody has it then. Names the bookings, since only staff ask. */
final class CarIsBooked extends Problem {

    /** @param kind the booking's status */
    record InTheWay(BookingId id, String reference, String kind, Instant from, Instant to) {}

    /** @param blocks in which the car is in the workshop as well */
    CarIsBooked(List<InTheWay> inTheWay, List<Block> blocks) {
        super(
                HttpStatus.CONFLICT,
                "car-is-booked",
                "The car is taken at that time. Give these bookings another car or another time first.");
        with("bookings", inTheWay);
        if (!blocks.isEmpty()) {
            with("blocks", CarInWorkshop.entries(blocks));
        }
    }
}
