package dev.motorpool.search.copy;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the copy equal to the sources again, page by page, while facts go on arriving.
 *
 * <p>All that was told before the reading began was true at the source by then; so what is read is newer than it, and
 * what is not there to be read is gone. What is told after that moment wins by its version.
 */
@Component
public class CopySync {

    private static final int PAGE = 500;

    private final FleetFeed fleet;
    private final BookingFeed bookings;
    private final FleetCopy cars;
    private final BookingCopy busy;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    CopySync(
            FleetFeed fleet,
            BookingFeed bookings,
            FleetCopy cars,
            BookingCopy busy,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.fleet = fleet;
        this.bookings = bookings;
        this.cars = cars;
        this.busy = busy;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public void readCars(IntConsumer progress) {
        var since = databaseTime();
        CarId after = null;
        List<CarView> page;
        do {
            page = fleet.carsAfter(after, PAGE);
            takeCars(page, after, since);
            after = page.isEmpty() ? after : page.getLast().id();
            progress.accept(page.size());
        } while (!page.isEmpty());
    }

    private void takeCars(List<CarView> page, @Nullable CarId after, Instant since) {
        transaction.executeWithoutResult(tx -> {
            cars.put(page, since);
            var to = page.isEmpty() ? null : page.getLast().id();
            cars.removeAllBut(page.stream().map(CarView::id).toList(), after, to, since);
        });
    }

    public void readBookings(IntConsumer progress) {
        var since = databaseTime();
        UUID after = null;
        List<Occupation> page;
        do {
            page = bookings.occupationsAfter(after, PAGE);
            takeBookings(page, after, since);
            after = page.isEmpty() ? after : page.getLast().id();
            progress.accept(page.size());
        } while (!page.isEmpty());
    }

    private void takeBookings(List<Occupation> page, @Nullable UUID after, Instant since) {
        transaction.executeWithoutResult(tx -> {
            busy.put(page.stream().map(Occupied::of).toList(), since);
            var to = page.isEmpty() ? null : page.getLast().id();
            busy.removeAllBut(page.stream().map(Occupation::id).toList(), after, to, since);
        });
    }

    /** The copy's rows carry the database's time; ours may differ from it. */
    private Instant databaseTime() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
