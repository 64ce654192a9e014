package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.platform.problem.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;

final class TransitionNotAllowed extends Problem {

    TransitionNotAllowed(Booking booking, BookingStatus wanted) {
        super(
                HttpStatus.CONFLICT,
                "transition-not-allowed",
                "The booking is %s and cannot become %s.".formatted(word(booking.status()), word(wanted)));
        with("status", booking.status());
        with("allowed", Transitions.from(booking.status()).stream().sorted().toList());
    }

    private static String word(BookingStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
