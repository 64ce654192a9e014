package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingView;

/** The answer to a wish for a car; {@code repeated} when an earlier request with the same key got it first. */
public record BookingReply(BookingView booking, boolean isRepeated) {

    static BookingReply first(BookingView booking) {
        return new BookingReply(booking, false);
    }

    static BookingReply repeated(BookingView booking) {
        return new BookingReply(booking, true);
    }
}
