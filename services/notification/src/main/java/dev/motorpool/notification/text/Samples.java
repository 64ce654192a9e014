package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.notification.copy.Branch;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A made-up story for previews. */
final class Samples {

    private static final UUID ID = UUID.fromString("3f2a9c10-0000-4000-8000-000000000001");
    private static final Instant WHEN = Instant.parse("2027-06-01T08:00:00Z");
    /** An hour behind, so that a clock of the wrong place shows. */
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private static final BigDecimal PRICE = new BigDecimal("180.00");

    private Samples() {}

    static Story of(Kind kind, String name, String car) {
        var booking = booking(car);
        var occasion = new Occasion(
                booking,
                payment(),
                "Plans have changed",
                new BigDecimal("90.00"),
                new BigDecimal("35.00"),
                "Skoda Fabia",
                WHEN.plusSeconds(4 * 86_400),
                null,
                new Occasion.PasswordLink(ID, WHEN));
        var pickup = new Branch("Berlin Mitte", "Alexanderplatz 1, 10178 Berlin", ZoneId.of("Europe/Berlin"));
        var dropoff = new Branch("Lisbon Airport", "Alameda das Comunidades Portuguesas, 1700-111 Lisbon", LISBON);
        return new Story(kind, occasion, name, booking, new Places(pickup, dropoff, true), "example");
    }

    private static BookingView booking(String car) {
        return new BookingView(
                new BookingId(ID),
                2,
                new CarId(ID),
                car,
                new UserId(ID),
                BookingStatus.HELD,
                WHEN.plusSeconds(86_400),
                WHEN.plusSeconds(4 * 86_400),
                WHEN.plusSeconds(4 * 86_400),
                3,
                new BigDecimal("60.00"),
                PRICE,
                "EUR",
                WHEN.plusSeconds(900),
                WHEN,
                WHEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    private static PaymentView payment() {
        return new PaymentView(
                new PaymentId(ID),
                2,
                new BookingId(ID),
                new UserId(ID),
                PaymentStatus.CAPTURED,
                PRICE,
                PRICE,
                BigDecimal.ZERO,
                "EUR",
                WHEN.plusSeconds(900),
                null,
                WHEN,
                WHEN,
                PaymentPurpose.BOOKING,
                ID);
    }
}
