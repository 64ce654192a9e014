package dev.motorpool.search;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingCancelled;
import dev.motorpool.booking.api.BookingEvent.BookingChanged;
import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingEvent.BookingMissed;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingEvent.ReturnOverdue;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A booking for tests, and what becomes of it. */
public record Bookings(BookingId id, CarId car, Period period, Duration turnaround) {

    public static Bookings of(CarId car, Period period) {
        return new Bookings(new BookingId(UUID.randomUUID()), car, period, Duration.ZERO);
    }

    public Bookings turnaround(Duration turnaround) {
        return new Bookings(id, car, period, turnaround);
    }

    public Bookings movedTo(CarId other) {
        return new Bookings(id, other, period, turnaround);
    }

    public BookingEvent placed(long version) {
        return new BookingPlaced(view(version, BookingStatus.CONFIRMED), Instant.now());
    }

    public Bookings during(Period other) {
        return new Bookings(id, car, other, turnaround);
    }

    public BookingEvent changed(long version) {
        return new BookingChanged(
                view(version, BookingStatus.CONFIRMED),
                UUID.randomUUID(),
                BigDecimal.ZERO,
                "other dates",
                Instant.now(),
                null);
    }

    public BookingEvent started(long version) {
        return new BookingStarted(view(version, BookingStatus.ACTIVE), Instant.now());
    }

    public BookingEvent overdue(long version) {
        return new ReturnOverdue(view(version, BookingStatus.ACTIVE), period.to(), Instant.now());
    }

    public BookingEvent completed(long version) {
        return new BookingCompleted(view(version, BookingStatus.COMPLETED), BigDecimal.ZERO, Instant.now(), null);
    }

    public BookingEvent missed(long version) {
        return new BookingMissed(view(version, BookingStatus.NO_SHOW), BigDecimal.ZERO, Instant.now());
    }

    public BookingEvent cancelled(long version) {
        return new BookingCancelled(
                view(version, BookingStatus.CANCELLED), "changed plans", BigDecimal.ZERO, Instant.now());
    }

    public BookingView view(long version, BookingStatus status) {
        var time = Instant.parse("2026-01-01T00:00:00Z");
        return new BookingView(
                id,
                version,
                car,
                "A car",
                new UserId(new UUID(0, 9)),
                status,
                period.from(),
                period.to(),
                period.to().plus(turnaround),
                1,
                BigDecimal.TEN,
                BigDecimal.TEN,
                "USD",
                null,
                time,
                time,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                false,
                null,
                null,
                null);
    }
}
