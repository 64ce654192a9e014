package dev.motorpool.analytics;

import dev.motorpool.booking.api.BookingEvent.BookingCancelled;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentRefunded;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** What the other services tell, as it arrives: through the inbox, as JSON. */
@TestComponent
public class Told {

    public static final BranchId SEATTLE = new BranchId(UUID.randomUUID());
    public static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private final Inbox inbox;
    private final JsonMapper json;

    Told(Inbox inbox, JsonMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    public void of(Fact... facts) {
        of(Arrays.stream(facts).map(fact -> envelope(UUID.randomUUID(), fact)).toList());
    }

    /** All of one source. */
    public void of(List<Envelope> facts) {
        var refused = inbox.accept(facts);
        if (!refused.isEmpty()) {
            throw new IllegalStateException(refused.toString());
        }
    }

    public Envelope envelope(UUID id, Fact fact) {
        var source = fact.getClass().getPackageName().split("\\.")[2];
        var type = fact.getClass().getSimpleName();
        return new Envelope(id, source, type, fact.key(), fact.occurredAt(), json.writeValueAsString(fact));
    }

    public static CarView car(long version, CarId id, CarClass carClass, String zone) {
        return car(version, id, carClass, zone, true, LONG_AGO);
    }

    public static CarView car(
            long version, CarId id, CarClass carClass, String zone, boolean active, Instant updatedAt) {
        return new CarView(
                id,
                version,
                "Toyota Corolla 2024",
                "Toyota",
                "Corolla",
                2024,
                FuelType.PETROL,
                Transmission.AUTOMATIC,
                5,
                4,
                carClass,
                null,
                List.of(),
                List.of(),
                47.6,
                -122.3,
                null,
                SEATTLE,
                "Seattle Airport",
                ZoneId.of(zone),
                new BigDecimal("45.00"),
                "USD",
                null,
                0,
                active,
                LONG_AGO,
                updatedAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static CarChanged changed(CarView car) {
        return new CarChanged(car, car.updatedAt());
    }

    public static BookingView booking(long version, BookingId id, CarId car, BookingStatus status, String... times) {
        var pickup = Instant.parse(times[0]);
        var dropoff = Instant.parse(times[1]);
        return new BookingView(
                id,
                version,
                car,
                "Toyota Corolla 2024",
                new UserId(UUID.randomUUID()),
                status,
                pickup,
                dropoff,
                dropoff,
                2,
                new BigDecimal("45.00"),
                new BigDecimal("90.00"),
                "USD",
                status == BookingStatus.HELD ? pickup : null,
                Instant.parse(times[2]),
                Instant.parse(times[times.length - 1]),
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

    public static BookingPlaced placed(BookingView booking) {
        return new BookingPlaced(booking, booking.createdAt());
    }

    public static BookingCancelled cancelled(BookingView booking) {
        return new BookingCancelled(booking, "", booking.totalPrice(), booking.updatedAt());
    }

    public static PaymentView payment(long version, PaymentId id, BookingId booking, String captured, String refunded) {
        return new PaymentView(
                id,
                version,
                booking,
                new UserId(UUID.randomUUID()),
                PaymentStatus.CAPTURED,
                new BigDecimal("90.00"),
                new BigDecimal(captured),
                new BigDecimal(refunded),
                "USD",
                null,
                null,
                LONG_AGO,
                LONG_AGO,
                PaymentPurpose.BOOKING,
                booking.value());
    }

    public static PaymentCaptured captured(PaymentView payment, String at) {
        return new PaymentCaptured(payment, Instant.parse(at));
    }

    public static PaymentRefunded refunded(PaymentView payment, String amount, String at) {
        return new PaymentRefunded(payment, new BigDecimal(amount), "cancelled", Instant.parse(at), null);
    }
}
