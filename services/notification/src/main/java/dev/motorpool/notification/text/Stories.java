package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Bookings;
import dev.motorpool.notification.copy.Branches;
import dev.motorpool.notification.copy.Cars;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside an occasion what the copies know of its booking and of the places where that begins and ends. */
@Component
public class Stories {

    public record Told(Kind kind, Occasion occasion) {}

    private final Bookings bookings;
    private final Branches branches;
    private final Cars cars;

    Stories(Bookings bookings, Branches branches, Cars cars) {
        this.bookings = bookings;
        this.branches = branches;
        this.cars = cars;
    }

    public Story of(Kind kind, Occasion occasion) {
        return of(List.of(new Told(kind, occasion))).getFirst();
    }

    /** In the same order. */
    public List<Story> of(List<Told> all) {
        var known = bookings.find(all.stream()
                .map(Told::occasion)
                .flatMap(occasion -> Stream.ofNullable(occasion.payment()))
                .map(payment -> payment.bookingId())
                .toList());
        var places = places(all.stream()
                .map(told -> booking(told.occasion(), known))
                .filter(Objects::nonNull)
                .toList());
        return all.stream()
                .map(told -> {
                    var booking = booking(told.occasion(), known);
                    return new Story(
                            told.kind(),
                            told.occasion(),
                            null,
                            booking,
                            booking == null ? Places.UNKNOWN : places.apply(booking),
                            null);
                })
                .toList();
    }

    /** The booking's own places, wherever its car is now. Only bookings from before these were kept are where their car is. */
    private Function<BookingView, Places> places(List<BookingView> bookings) {
        var named = branches.find(bookings.stream()
                .flatMap(booking -> Stream.of(booking.pickupBranchId(), booking.dropoffBranchId()))
                .filter(Objects::nonNull)
                .toList());
        var ofCars = cars.branchesOf(bookings.stream()
                .filter(booking -> booking.pickupBranchId() == null)
                .map(BookingView::carId)
                .toList());
        return booking -> {
            var pickup = booking.pickupBranchId();
            var dropoff = booking.dropoffBranchId() == null ? pickup : booking.dropoffBranchId();
            return pickup == null || dropoff == null
                    ? Places.at(ofCars.get(booking.carId()))
                    : new Places(named.get(pickup), named.get(dropoff), !pickup.equals(dropoff));
        };
    }

    private static @Nullable BookingView booking(Occasion occasion, Map<BookingId, BookingView> known) {
        if (occasion.booking() != null) {
            return occasion.booking();
        }
        return occasion.payment() == null ? null : known.get(occasion.payment().bookingId());
    }
}
