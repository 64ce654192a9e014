package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.BookingAtRisk;
import dev.motorpool.booking.cars.NearbyCars;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.quotes.LateExtras;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.risk.Risks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells those who have a late car, or an extra that is out with it, next, once, and proposes another one. */
@Component
class Warnings {

    private final BookingRepository bookings;
    private final Risks risks;
    private final NearbyCars cars;
    private final BookingJournal journal;
    private final LateExtras extras;

    Warnings(BookingRepository bookings, Risks risks, NearbyCars cars, BookingJournal journal, LateExtras extras) {
        this.bookings = bookings;
        this.risks = risks;
        this.cars = cars;
        this.journal = journal;
        this.extras = extras;
    }

    /** Whoever has the car before that time. One that comes late a second time is told of again. */
    void warnNext(Booking late, Instant before, Instant now) {
        for (var id : risks.untold(late.carId(), late.id(), late.rental().to(), before)) {
            bookings.findForChange(id)
                    .filter(next -> next.status().occupiesCar() && next.carId().equals(late.carId()))
                    .ifPresent(next -> warn(next, late, now));
        }
    }

    /** What came with the car stays out with it, until then. */
    void keepExtras(Booking late, Instant until, Instant now) {
        for (var missing : extras.keepOut(late.id(), late.rental().to(), until)) {
            bookings.findForChange(missing.booking())
                    .filter(next -> next.status().occupiesCar())
                    .ifPresent(next -> warn(next, late, missing.extra(), now));
        }
    }

    private void warn(Booking next, Booking late, String extra, Instant now) {
        var told = next.told(now);
        var fact = new BookingAtRisk(told.view(), late.id(), null, null, now, extra);
        journal.change(told, fact, Cause.clock("%s is still out.".formatted(extra)));
    }

    private void warn(Booking next, Booking late, Instant now) {
        var proposed = cars.free(next.carId(), next.trip(), 1).stream().findFirst();
        risks.note(
                next.id(),
                late.id(),
                late.rental().to(),
                now,
                proposed.map(car -> car.id()).orElse(null));
        var told = next.told(now);
        var fact = new BookingAtRisk(
                told.view(),
                late.id(),
                proposed.map(car -> car.id()).orElse(null),
                proposed.map(car -> car.name()).orElse(null),
                now,
                null);
        journal.change(told, fact, Cause.clock("Its car is still out."));
    }
}
