package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Bookings;
import dev.motorpool.notification.copy.Branch;
import dev.motorpool.notification.copy.Cars;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside an occasion what the copies know of its booking and car. */
@Component
public class Stories {

    public record Told(Kind kind, Occasion occasion) {}

    private final Bookings bookings;
    private final Cars cars;

    Stories(Bookings bookings, Cars cars) {
        this.bookings = bookings;
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
        var branches = cars.branchesOf(all.stream()
                .map(told -> booking(told.occasion(), known))
                .filter(Objects::nonNull)
                .map(BookingView::carId)
                .toList());
        return all.stream()
                .map(told -> {
                    var booking = booking(told.occasion(), known);
                    Branch branch = booking == null ? null : branches.get(booking.carId());
                    return new Story(told.kind(), told.occasion(), null, booking, branch);
                })
                .toList();
    }

    private static @Nullable BookingView booking(Occasion occasion, Map<BookingId, BookingView> known) {
        if (occasion.booking() != null) {
            return occasion.booking();
        }
        return occasion.payment() == null ? null : known.get(occasion.payment().bookingId());
    }
}
