package dev.motorpool.search.copy;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the copy from growing for ever. */
@Component
class CopyCleaner {

    private static final Duration KEPT = Duration.ofDays(30);

    private final BookingCopy bookings;
    private final Clock clock;

    CopyCleaner(BookingCopy bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2H", fixedDelayString = "PT24H")
    void clean() {
        bookings.forget(clock.instant().minus(KEPT));
    }
}
