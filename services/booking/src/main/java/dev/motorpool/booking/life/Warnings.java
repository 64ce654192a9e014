package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingEvent.BookingAtRisk;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.booking.risk.Risks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells those who have a late car next, once, and proposes another one. */
@Component
class Warnings {

    private final BookingRepository bookings;
    private final Risks risks;
    private final CarRepository cars;
    private final BookingJournal journal;

    Warnings(BookingRepository bookings, Risks risks, CarRepository cars, BookingJournal journal) {
        this.bookings = bookings;
        this.risks = risks;
        this.cars = cars;
        this.journal = journal;
    }

    /** Whoever has the car before that time. One that comes late a second time is told of again. */
    void warnNext(Booking late, Instant before, Instant now) {
        for (var id : risks.untold(late.carId(), late.id(), late.rental().to(), before)) {
            bookings.findForChange(id)
                    .filter(next -> next.status().occupiesCar() && next.carId().equals(late.carId()))
                    .ifPresent(next -> warn(next, late, now));
        }
    }

    private void warn(Booking next, Booking late, Instant now) {
        var proposed = cars.freeNear(next.carId(), next.blocked(), 1).stream().findFirst();
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
                now);
        journal.change(told, fact, Cause.clock("Its car is still out."));
    }
}
