package dev.motorpool.booking.file;

import dev.motorpool.booking.history.HistoryEntry;
import dev.motorpool.booking.life.CheckView;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.reservation.ShownBooking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page about a booking shows.
 *
 * @param quote what was agreed on; null for a booking from before quotes were kept
 * @param handover how the car went out, null until then
 * @param returned how it came back, null until then
 */
record BookingFile(
        ShownBooking booking,
        @Nullable Quote quote,
        List<HistoryEntry> history,
        @Nullable CheckView handover,
        @Nullable CheckView returned) {}
