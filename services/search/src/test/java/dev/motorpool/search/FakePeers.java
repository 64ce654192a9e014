package dev.motorpool.search;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;

/** Fleet and booking as far as search asks them; ids in the order of their text, which is PostgreSQL's. */
@TestConfiguration(proxyBeanMethods = false)
public class FakePeers implements FleetFeed, BookingFeed {

    public final NavigableMap<String, CarView> cars = new ConcurrentSkipListMap<>();
    public final NavigableMap<String, BookingView> bookings = new ConcurrentSkipListMap<>();
    public volatile Runnable beforeEachPage = () -> {};

    @Override
    public List<CarView> carsAfter(@Nullable CarId after, int limit) {
        beforeEachPage.run();
        return page(cars, after, limit);
    }

    @Override
    public List<BranchView> branchesAfter(@Nullable BranchId after, int limit) {
        return List.of();
    }

    @Override
    public List<CarView> allCarsAfter(@Nullable CarId after, int limit) {
        return carsAfter(after, limit);
    }

    @Override
    public List<BookingView> occupyingAfter(@Nullable BookingId after, int limit) {
        beforeEachPage.run();
        return page(bookings, after, limit);
    }

    @Override
    public List<Occupation> occupationsAfter(@Nullable UUID after, int limit) {
        return occupyingAfter(after == null ? null : new BookingId(after), limit).stream()
                .map(it -> new Occupation(
                        it.id().value(),
                        it.version(),
                        it.carId(),
                        it.pickupTime(),
                        it.dropoffTime(),
                        it.blockedUntil(),
                        null))
                .toList();
    }

    @Override
    public List<BookingView> bookingsAfter(@Nullable BookingId after, int limit) {
        return page(bookings, after, limit);
    }

    void reset() {
        cars.clear();
        bookings.clear();
        beforeEachPage = () -> {};
    }

    private static <T> List<T> page(NavigableMap<String, T> all, @Nullable Object after, int limit) {
        var rest = after == null ? all : all.tailMap(after.toString(), false);
        return rest.values().stream().limit(Math.min(limit, 3)).toList();
    }
}
