package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What happens to a booking after it was made; each looks at what all services say of it afterwards. */
abstract class RentalJourneys extends Journeys {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;
    private static final String HANDOVER = "{\"odometerKm\":1000,\"fuelPercent\":80,\"licenceSeen\":true}";

    /** The second change gives back more than the difference that the first had cost, so that two captures share it. */
    @Test
    void a_renter_extends_pays_the_difference_then_shortens_and_gets_money_back_from_both_payments() throws Exception {
        var pickup = in(Duration.ofDays(40));
        var trip = Trip.book(system(), pickup, days(pickup, 3));
        var three = trip.price();
        trip.pays(1, three);
        trip.is("confirmed");

        trip.does("extend", dropoff(days(pickup, 4))).expect(200);
        var four = trip.price();
        assertThat(four).isGreaterThan(three);
        trip.pays(2, four.subtract(three));

        trip.does("change", dropoff(days(pickup, 2))).expect(200);
        var back = four.subtract(trip.price());
        assertThat(back).isGreaterThan(four.subtract(three));
        trip.isSettled(four, back);
        trip.isToldOf(
                "booking_placed",
                "payment_captured",
                "booking_confirmed",
                "booking_changed",
                "payment_captured",
                "booking_changed",
                "payment_refunded",
                "payment_refunded");
        trip.isReported(Map.of("captured", Trip.plain(four), "refunded", Trip.plain(back), "placed", "1"));
    }

    /** Between the first and the last deadline half is given back: by a change, and by the cancellation after it. */
    @Test
    void who_shortens_late_keeps_to_what_a_cancellation_would_have_given_back() throws Exception {
        var pickup = in(Duration.ofHours(36));
        var trip = Trip.book(system(), pickup, days(pickup, 4));
        var paid = trip.price();
        trip.pays(1, paid);
        trip.is("confirmed");

        trip.does("change", dropoff(days(pickup, 3))).expect(200);
        var fee = changeFee(trip);
        var back = paid.subtract(trip.price());
        assertThat(fee).isPositive();
        assertThat(back.subtract(fee).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        trip.isSettled(paid, back);

        var rest = trip.asks("cancellation").get("refund").decimalValue();
        assertThat(rest)
                .isEqualByComparingTo(trip.price().subtract(fee).divide(new BigDecimal(2), 2, RoundingMode.HALF_UP));
        trip.does("cancel", "{\"reason\":\"rain\"}").expect(200);
        trip.is("cancelled");
        trip.isSettled(paid, back.add(rest));
        trip.isToldOf(
                "booking_placed",
                "payment_captured",
                "booking_confirmed",
                "booking_changed",
                "payment_refunded",
                "booking_cancelled",
                "payment_refunded");
        trip.isReported(Map.of(
                "captured", Trip.plain(paid), "refunded", Trip.plain(back.add(rest)), "placed", "1", "cancelled", "1"));
    }

    @Test
    void a_car_goes_out_is_kept_longer_and_comes_back_with_something_to_pay() throws Exception {
        var pickup = in(Duration.ofMinutes(30));
        var trip = Trip.book(system(), pickup, days(pickup, 2));
        var agreed = trip.price();
        trip.pays(1, agreed);
        trip.is("confirmed");
        trip.isPaid();
        trip.deskDoes("handover", HANDOVER.replace("true", "false")).expect(400);
        trip.does("handover", HANDOVER).expect(403);
        trip.deskDoes("handover", HANDOVER).expect(200);
        trip.is("active");

        trip.does("extend", dropoff(days(pickup, 3))).expect(200);
        var total = trip.price();
        trip.pays(2, total.subtract(agreed));
        trip.does("cancel", "{}").expect(409);

        var charges = trip.deskDoes(
                        "return",
                        "{\"odometerKm\":1100,\"fuelPercent\":55,\"damages\":[{\"label\":\"Scratch\",\"amount\":80.5}]}")
                .expect(200)
                .json()
                .get("chargesTotal")
                .decimalValue();
        assertThat(charges).isGreaterThan(new BigDecimal("80.5"));
        trip.pays(3, charges);
        trip.is("completed");
        trip.isSettled(total.add(charges), NOTHING);
        trip.isToldOf(
                "booking_placed",
                "payment_captured",
                "booking_confirmed",
                "rental_started",
                "booking_changed",
                "payment_captured",
                "rental_completed",
                "payment_captured");
        assertThat(trip.mail("Thank you for returning")).contains(Trip.plain(charges));
        trip.isReported(Map.of(
                "captured",
                Trip.plain(total.add(charges)),
                "refunded",
                "0",
                "charged",
                Trip.plain(charges),
                "completed",
                "1"));
    }

    @Test
    void who_does_not_come_pays_and_another_gets_the_car() throws Exception {
        var pickup = Instant.now().plusSeconds(5);
        var dropoff = days(pickup, 2);
        var trip = Trip.book(system(), pickup, dropoff);
        var price = trip.price();
        trip.pays(1, price);
        trip.is("confirmed");

        var missed = trip.deskDoes("no-show", "{}");
        for (; missed.status() == 409; missed = trip.deskDoes("no-show", "{}")) {
            assertThat(missed.json().get("code").asString()).isEqualTo("too-early");
            assertThat(Instant.now()).isBefore(pickup.plusSeconds(10));
            TimeUnit.MILLISECONDS.sleep(200);
        }
        missed.expect(200);
        trip.is("no_show");
        trip.isSettled(price, NOTHING);
        trip.isToldOf("booking_placed", "payment_captured", "booking_confirmed", "booking_missed");
        trip.isReported(Map.of("captured", Trip.plain(price), "refunded", "0", "missed", "1", "completed", "0"));

        var other = system().client().signUp(newEmail());
        other.post("/bookings", Trip.wish(trip.car(), in(Duration.ofHours(1)), dropoff))
                .expect(201);
    }

    private static BigDecimal changeFee(Trip trip) throws Exception {
        return StreamSupport.stream(trip.asks("quote").get("lines").spliterator(), false)
                .filter(line -> line.get("kind").asString().equals("change_fee"))
                .map(line -> line.get("amount").decimalValue())
                .reduce(NOTHING, BigDecimal::add);
    }

    private static Instant in(Duration duration) {
        return Instant.now().plus(duration).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant days(Instant from, int days) {
        return from.plus(Duration.ofDays(days));
    }

    private static String dropoff(Instant dropoff) {
        return "{\"dropoffTime\":\"%s\"}".formatted(dropoff);
    }
}
