package dev.motorpool.analytics;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.payment.api.MoneyMovement;
import dev.motorpool.payment.api.PaymentFeed;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentView;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The services that are read from when all is rebuilt; pages of two, so that there is more than one. */
@TestComponent
public class FakeSources implements FleetFeed, BookingFeed, PaymentFeed {

    private static final int MOST = 2;

    public final NavigableMap<String, CarView> cars = new TreeMap<>();
    public final NavigableMap<String, BookingView> bookings = new TreeMap<>();
    public final NavigableMap<String, PaymentView> payments = new TreeMap<>();
    public final List<MoneyMovement> movements = new ArrayList<>();
    public volatile boolean away;

    @Override
    public List<CarView> carsAfter(@Nullable CarId after, int limit) {
        throw new UnsupportedOperationException("history needs the cars that have left as well");
    }

    @Override
    public List<BranchView> branchesAfter(@Nullable BranchId after, int limit) {
        throw new UnsupportedOperationException("nothing here is by branch");
    }

    @Override
    public List<CarView> allCarsAfter(@Nullable CarId after, int limit) {
        return page(cars, after);
    }

    @Override
    public List<BookingView> occupyingAfter(@Nullable BookingId after, int limit) {
        throw new UnsupportedOperationException("history needs all bookings");
    }

    @Override
    public List<Occupation> occupationsAfter(@Nullable UUID after, int limit) {
        throw new UnsupportedOperationException("history needs all bookings");
    }

    @Override
    public List<BookingView> bookingsAfter(@Nullable BookingId after, int limit) {
        return page(bookings, after);
    }

    @Override
    public List<PaymentView> paymentsAfter(@Nullable PaymentId after, int limit) {
        return page(payments, after);
    }

    @Override
    public List<MoneyMovement> movementsBetween(PaymentId first, PaymentId last) {
        return movements.stream()
                .filter(movement -> movement.paymentId().toString().compareTo(first.toString()) >= 0)
                .filter(movement -> movement.paymentId().toString().compareTo(last.toString()) <= 0)
                .toList();
    }

    public void reset() {
        cars.clear();
        bookings.clear();
        payments.clear();
        movements.clear();
        away = false;
    }

    private <T> List<T> page(NavigableMap<String, T> all, @Nullable Object after) {
        if (away) {
            throw new IllegalStateException("nobody is there");
        }
        var rest = after == null ? all : all.tailMap(after.toString(), false);
        return rest.values().stream().limit(MOST).toList();
    }
}
