package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Branch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A booking for the mail programs that read it out of an e-mail (https://schema.org/RentalCarReservation as JSON-LD): they
 * show it as a card and put it into a calendar.
 */
final class ReservationMarkup {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReservationMarkup() {}

    /** Safe inside of a script element: nothing in it can end that element. */
    static String of(Story story, BookingView booking) {
        var root = thing("RentalCarReservation");
        root.put("@context", "https://schema.org");
        root.put(
                "reservationNumber",
                Objects.requireNonNullElse(booking.reference(), booking.id().toString()));
        root.put("reservationStatus", "https://schema.org/" + status(booking.status()));
        root.set("reservationFor", car(booking));
        root.put("pickupTime", time(booking.pickupTime(), story.pickupZone()));
        root.put("dropoffTime", time(booking.dropoffTime(), story.dropoffZone()));
        root.put("totalPrice", booking.totalPrice().toPlainString());
        root.put("priceCurrency", booking.currency());
        if (story.name() != null) {
            root.set("underName", thing("Person").put("name", story.name()));
        }
        put(root, "pickupLocation", story.places().pickup());
        put(root, "dropoffLocation", story.places().dropoff());
        return JSON.writeValueAsString(root).replace("<", "\\u003c").replace("&", "\\u0026");
    }

    private static ObjectNode car(BookingView booking) {
        var car = thing("RentalCar").put("name", booking.carName());
        return booking.acrissCode() == null ? car : car.put("vehicleConfiguration", booking.acrissCode());
    }

    private static void put(ObjectNode root, String name, @Nullable Branch branch) {
        if (branch != null) {
            var place = thing("Place").put("name", branch.name());
            root.set(name, branch.address() == null ? place : place.put("address", branch.address()));
        }
    }

    private static ObjectNode thing(String type) {
        return JSON.createObjectNode().put("@type", type);
    }

    /** https://schema.org/ReservationStatusType */
    private static String status(BookingStatus status) {
        return switch (status) {
            case HELD -> "ReservationHold";
            case CONFIRMED, ACTIVE, COMPLETED -> "ReservationConfirmed";
            case CANCELLED, EXPIRED, NO_SHOW -> "ReservationCancelled";
        };
    }

    private static String time(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime().toString();
    }
}
