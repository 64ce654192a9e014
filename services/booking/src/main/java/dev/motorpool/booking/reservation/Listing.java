package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.Plates;
import dev.motorpool.booking.owed.Owed;
import dev.motorpool.booking.owed.Payments;
import dev.motorpool.booking.people.Customer;
import dev.motorpool.booking.people.People;
import dev.motorpool.booking.risk.AtRisk;
import dev.motorpool.booking.risk.Risks;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds to bookings what whoever asks may know of them, in a statement for each kind of it, however many there are. */
@Component
public class Listing {

    private record Known(
            Map<UserId, Customer> people,
            Map<CarId, String> plates,
            Map<BookingId, Owed> owed,
            Map<BookingId, AtRisk> risks,
            boolean isDesk) {}

    private final People people;
    private final Plates plates;
    private final Payments payments;
    private final Risks risks;

    Listing(People people, Plates plates, Payments payments, Risks risks) {
        this.people = people;
        this.plates = plates;
        this.payments = payments;
        this.risks = risks;
    }

    public List<ShownBooking> of(List<Booking> bookings, Caller caller) {
        if (bookings.isEmpty() || !caller.isAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN)) {
            return bookings.stream()
                    .map(booking -> ShownBooking.plain(booking.view()))
                    .toList();
        }
        var known = known(bookings, Booking.isStaff(caller));
        return bookings.stream().map(booking -> listed(booking, known)).toList();
    }

    private Known known(List<Booking> bookings, boolean isDesk) {
        var ids = bookings.stream().map(Booking::id).toList();
        var plated = plates.of(bookings.stream().map(Booking::carId).toList());
        if (!isDesk) {
            return new Known(Map.of(), plated, Map.of(), Map.of(), false);
        }
        var customers = people.of(bookings.stream().map(Booking::customerId).toList());
        return new Known(customers, plated, payments.of(ids), risks.of(ids), true);
    }

    private static ShownBooking listed(Booking booking, Known known) {
        var owed = known.owed().getOrDefault(booking.id(), Owed.NOTHING);
        var currency = booking.price().total().currencyCode();
        return new ShownBooking(
                booking.view(),
                known.risks().get(booking.id()),
                known.people().get(booking.customerId()),
                known.plates().get(booking.carId()),
                known.isDesk() ? Money.of(owed.due(), currency).amount() : null,
                known.isDesk() ? Money.of(owed.paid(), currency).amount() : null);
    }
}
