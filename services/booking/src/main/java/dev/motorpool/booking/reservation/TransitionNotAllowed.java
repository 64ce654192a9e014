package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.platform.problem.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The booking is at a point of its life where that cannot be done. */
public final class TransitionNotAllowed extends Problem {

    TransitionNotAllowed(Booking booking, BookingStatus wanted) {
        this(booking, "become " + word(wanted));
    }

    /** Only what is agreed on and not over can be agreed on otherwise: a hold is paid or cancelled first. */
    public static TransitionNotAllowed change(Booking booking) {
        return new TransitionNotAllowed(booking, "be changed");
    }

    private TransitionNotAllowed(Booking booking, String wish) {
        super(
                HttpStatus.CONFLICT,
                "transition-not-allowed",
                "The booking is %s and cannot %s.".formatted(word(booking.status()), wish));
        with("status", booking.status());
        with("allowed", Transitions.from(booking.status()).stream().sorted().toList());
    }

    private static String word(BookingStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
