package dev.motorpool.booking.holds;

import dev.motorpool.booking.reservation.BookingService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends holds on time even when nobody asks for their car. Two instances may run it: rows are skipped when locked. */
@Component
class HoldSweeper {

    private final BookingService bookings;

    HoldSweeper(BookingService bookings) {
        this.bookings = bookings;
    }

    @Scheduled(fixedDelayString = "${motorpool.booking.sweep-every:PT1S}")
    void sweep() {
        while (bookings.expireHolds() > 0) {
            Thread.onSpinWait(); // the next batch at once
        }
    }
}
