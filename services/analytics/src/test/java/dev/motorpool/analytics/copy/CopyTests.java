package dev.motorpool.analytics.copy;

import static dev.motorpool.analytics.Told.booking;
import static dev.motorpool.analytics.Told.cancelled;
import static dev.motorpool.analytics.Told.captured;
import static dev.motorpool.analytics.Told.car;
import static dev.motorpool.analytics.Told.changed;
import static dev.motorpool.analytics.Told.payment;
import static dev.motorpool.analytics.Told.placed;
import static dev.motorpool.analytics.Told.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.analytics.AnalyticsTest;
import dev.motorpool.analytics.Told;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.payment.api.PaymentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyticsTest
class CopyTests {

    private static final String[] TIMES = {"2026-03-01T10:00:00Z", "2026-03-03T10:00:00Z", "2026-02-01T10:00:00Z"};
    private static final String[] LATER = {
        "2026-03-01T10:00:00Z", "2026-03-03T10:00:00Z", "2026-02-01T10:00:00Z", "2026-02-02T10:00:00Z"
    };

    @Autowired
    Told told;

    @Autowired
    JdbcClient jdbc;

    final CarId car = new CarId(UUID.randomUUID());
    final BookingId booking = new BookingId(UUID.randomUUID());
    final PaymentId payment = new PaymentId(UUID.randomUUID());

    @Test
    void a_booking_is_what_its_latest_fact_says_whatever_order_they_come_in() {
        var placed = placed(booking(1, booking, car, BookingStatus.HELD, TIMES));
        var cancelled = cancelled(booking(2, booking, car, BookingStatus.CANCELLED, LATER));
        told.of(cancelled);
        told.of(placed);
        assertThat(status()).isEqualTo("cancelled");
        told.of(placed, cancelled);
        assertThat(status()).isEqualTo("cancelled");
    }

    @Test
    void two_facts_of_one_booking_in_a_batch_leave_the_later() {
        told.of(
                cancelled(booking(2, booking, car, BookingStatus.CANCELLED, LATER)),
                placed(booking(1, booking, car, BookingStatus.HELD, TIMES)));
        assertThat(status()).isEqualTo("cancelled");
        assertThat(jdbc.sql("select ended_at from booking where id = :id")
                        .param("id", booking.value())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-02-02T10:00:00Z"));
    }

    @Test
    void money_that_is_told_twice_is_counted_once() {
        var captured = captured(payment(2, payment, booking, "90.00", "0.00"), "2026-02-01T11:00:00Z");
        var first = refunded(payment(3, payment, booking, "90.00", "30.00"), "30.00", "2026-02-02T11:00:00Z");
        var second = refunded(payment(4, payment, booking, "90.00", "60.00"), "30.00", "2026-02-03T11:00:00Z");
        told.of(captured, first, second);
        told.of(second, captured, first, first);
        assertThat(sum("capture")).isEqualByComparingTo("90");
        assertThat(sum("refund")).isEqualByComparingTo("60");
    }

    @Test
    void what_costs_nothing_moves_nothing() {
        told.of(captured(payment(2, payment, booking, "0.00", "0.00"), "2026-02-01T11:00:00Z"));
        assertThat(sum("capture")).isZero();
    }

    @Test
    void the_same_envelope_is_taken_once() {
        var id = UUID.randomUUID();
        var envelope =
                told.envelope(id, captured(payment(2, payment, booking, "90.00", "0.00"), "2026-02-01T11:00:00Z"));
        told.of(List.of(envelope));
        told.of(List.of(envelope));
        assertThat(sum("capture")).isEqualByComparingTo("90");
    }

    @Test
    void a_car_that_leaves_is_kept_with_the_day() {
        told.of(changed(car(1, car, CarClass.COMPACT, "UTC")));
        told.of(changed(car(2, car, CarClass.COMPACT, "UTC", false, Instant.parse("2026-03-01T00:00:00Z"))));
        told.of(changed(car(1, car, CarClass.COMPACT, "UTC")));
        assertThat(jdbc.sql("select retired_at is not null from car where id = :id")
                        .param("id", car.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private String status() {
        return jdbc.sql("select status from booking where id = :id")
                .param("id", booking.value())
                .query(String.class)
                .single();
    }

    private BigDecimal sum(String kind) {
        return jdbc.sql("select coalesce(sum(amount), 0) from movement where payment_id = :id and kind = :kind")
                .param("id", payment.value())
                .param("kind", kind)
                .query(BigDecimal.class)
                .single();
    }
}
