package dev.motorpool.analytics.copy;

import dev.motorpool.analytics.copy.RebuildProgress.Source;
import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.payment.api.PaymentFeed;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.catchup.Pages;
import org.springframework.stereotype.Component;

/**
 * Reads all that the other services have told, again, from themselves. Nothing is emptied before: what is right already
 * stays, what was missed or spoilt is mended, and facts may go on arriving.
 */
@Component
class Rebuild {

    private static final int PAGE = 500;

    private final FleetFeed fleet;
    private final BookingFeed booking;
    private final PaymentFeed payment;
    private final CarCopy cars;
    private final BookingCopy bookings;
    private final MovementCopy movements;

    Rebuild(
            FleetFeed fleet,
            BookingFeed booking,
            PaymentFeed payment,
            CarCopy cars,
            BookingCopy bookings,
            MovementCopy movements) {
        this.fleet = fleet;
        this.booking = booking;
        this.payment = payment;
        this.cars = cars;
        this.bookings = bookings;
        this.movements = movements;
    }

    /**
     * @param progress told after each page
     */
    void run(Progress progress) {
        Pages.<CarView, CarId>read(after -> fleet.allCarsAfter(after, PAGE), CarView::id, page -> {
            cars.put(page);
            progress.read(Source.FLEET, page.size());
        });
        Pages.<BookingView, BookingId>read(after -> booking.bookingsAfter(after, PAGE), BookingView::id, page -> {
            bookings.put(page);
            progress.read(Source.BOOKING, page.size());
        });
        Pages.<PaymentView, PaymentId>read(after -> payment.paymentsAfter(after, PAGE), PaymentView::id, page -> {
            movements.put(payment.movementsBetween(
                    page.getFirst().id(), page.getLast().id()));
            progress.read(Source.PAYMENT, page.size());
        });
    }

    /** Hears how many more of a source were read. */
    interface Progress {

        void read(Source source, int more);
    }
}
