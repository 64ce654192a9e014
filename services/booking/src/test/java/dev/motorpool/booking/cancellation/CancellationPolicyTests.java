package dev.motorpool.booking.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.reservation.BookedCar;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.booking.reservation.Places;
import dev.motorpool.booking.reservation.Price;
import dev.motorpool.booking.reservation.PriceLine;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationPolicyTests {

    static final Instant PICKUP = Instant.parse("2027-06-07T17:00:00Z");

    final CancellationPolicy policy = new CancellationPolicy(Duration.ofHours(48), Duration.ofHours(24), 50);

    @ParameterizedTest
    @CsvSource({
        "PT720H, 9001",
        "PT48H, 9001",
        "PT47H59M59S, 4501", // half of 90.01, for the renter
        "PT24H, 4501",
        "PT23H59M59S, 0",
        "PT0S, 0",
        "PT-1H, 0"
    })
    void gives_back_less_the_nearer_the_pickup_is(Duration before, long refundMinor) {
        var refund = policy.refund(booking(BookingStatus.CONFIRMED), PICKUP.minus(before));
        assertThat(refund).isEqualTo(Money.of(refundMinor, "USD"));
    }

    @Test
    void a_hold_costs_nothing_however_late() {
        assertThat(policy.refund(booking(BookingStatus.HELD), PICKUP)).isEqualTo(Money.of(9001, "USD"));
    }

    @Test
    void is_never_more_generous_later() {
        var day = Duration.ofHours(24);
        assertThatIllegalArgumentException().isThrownBy(() -> new CancellationPolicy(day, day.plusNanos(1), 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new CancellationPolicy(day, day.negated(), 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new CancellationPolicy(day, day, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> new CancellationPolicy(day, day, -1));
    }

    /** Whatever was agreed on and whenever it is cancelled: nobody gets more than they paid, or less than nothing. */
    @Test
    void a_refund_is_never_more_than_was_paid() {
        var random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            var part = random.nextInt(200);
            var policy = new CancellationPolicy(
                    Duration.ofHours(part + random.nextInt(200)), Duration.ofHours(part), random.nextInt(101));
            var at = PICKUP.minus(Duration.ofMinutes(random.nextInt(40_000) - 5_000));
            assertThat(policy.refund(booking(BookingStatus.CONFIRMED), at).minor())
                    .isBetween(0L, TOTAL.minor());
        }
    }

    private static final Money TOTAL = Money.of(9001, "USD");
    private static final PriceLine LINE = new PriceLine("rental", "Rental", BigDecimal.ONE, "day", 9001, 9001, "car");

    private static Booking booking(BookingStatus status) {
        var period = new Period(PICKUP, PICKUP.plus(Duration.ofDays(1)));
        var car = new Car(
                new CarId(UUID.randomUUID()),
                "Toyota Corolla 2024",
                CarClass.COMPACT,
                null,
                null,
                ZoneOffset.UTC,
                Money.of(9001, "USD"),
                true);
        return new Booking(
                new BookingId(UUID.randomUUID()),
                1,
                "K7M2QX9R",
                new UserId(UUID.randomUUID()),
                status,
                BookedCar.of(car),
                Places.of(car),
                period,
                period,
                new Price(null, 1, TOTAL, TOTAL, TOTAL.zero(), List.of(LINE)),
                status == BookingStatus.HELD ? PICKUP : null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
