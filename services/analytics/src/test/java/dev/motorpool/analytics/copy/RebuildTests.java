package dev.motorpool.analytics.copy;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.analytics.AnalyticsTest;
import dev.motorpool.analytics.FakeSources;
import dev.motorpool.analytics.Told;
import dev.motorpool.analytics.copy.RebuildProgress.Source;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.payment.api.MoneyMovement;
import dev.motorpool.payment.api.MoneyMovement.Kind;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.security.Role;
import java.math.BigDecimal;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@AnalyticsTest
class RebuildTests {

    @Autowired
    Rebuild rebuild;

    @Autowired
    RebuildService service;

    @Autowired
    FakeSources sources;

    @Autowired
    Told told;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RestTestClient http;

    @BeforeEach
    void threeOfEach() {
        jdbc.sql("truncate car, booking, movement").update();
        sources.reset();
        for (var i = 0; i < 3; i++) {
            var car = new CarId(UUID.randomUUID());
            sources.cars.put(car.toString(), Told.car(3, car, CarClass.SUV, "UTC"));
            var booking = new BookingId(UUID.randomUUID());
            sources.bookings.put(
                    booking.toString(),
                    Told.booking(
                            2,
                            booking,
                            car,
                            BookingStatus.CONFIRMED,
                            "2026-03-01T10:00:00Z",
                            "2026-03-03T10:00:00Z",
                            "2026-02-01T10:00:00Z"));
            var payment = new PaymentId(UUID.randomUUID());
            sources.payments.put(payment.toString(), Told.payment(3, payment, booking, "90.00", "20.00"));
            sources.movements.add(movement(payment, booking, Kind.CAPTURE, "90.00"));
            sources.movements.add(movement(payment, booking, Kind.REFUND, "20.00"));
        }
    }

    @Test
    void fills_what_is_empty() {
        rebuild.run((source, more) -> {});
        assertThat(count("car")).isEqualTo(3);
        assertThat(count("booking")).isEqualTo(3);
        assertThat(count("movement")).isEqualTo(6);
    }

    @Test
    void mends_what_is_spoilt_and_keeps_what_is_newer() {
        rebuild.run((source, more) -> {});
        var newer = sources.bookings.firstEntry().getValue();
        told.of(Told.cancelled(Told.booking(
                7,
                newer.id(),
                newer.carId(),
                BookingStatus.CANCELLED,
                "2026-03-01T10:00:00Z",
                "2026-03-03T10:00:00Z",
                "2026-02-01T10:00:00Z",
                "2026-02-02T10:00:00Z")));
        jdbc.sql("update booking set total = 1 where status = 'confirmed'").update();
        jdbc.sql("update movement set amount = 1").update();
        rebuild.run((source, more) -> {});
        assertThat(jdbc.sql("select count(*) from booking where total <> 90")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select sum(amount) from movement")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("330");
        assertThat(jdbc.sql("select count(*) from booking where status = 'cancelled'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_admin_starts_it_and_sees_how_it_went() {
        post(Role.FLEET_MANAGER).expectStatus().isForbidden();
        post(Role.ADMIN).expectStatus().isAccepted();
        var done = awaitEnd();
        assertThat(done.state()).isEqualTo(RebuildProgress.State.DONE);
        assertThat(done.read()).containsEntry(Source.FLEET, 3L).containsEntry(Source.PAYMENT, 3L);
    }

    @Test
    void a_source_that_is_away_is_told() {
        sources.away = true;
        post(Role.ADMIN).expectStatus().isAccepted();
        var failed = awaitEnd();
        assertThat(failed.state()).isEqualTo(RebuildProgress.State.FAILED);
        assertThat(failed.error()).contains("could not be read");
    }

    private RebuildProgress awaitEnd() {
        return Awaitility.await().until(() -> service.progress(someone(Role.ADMIN)), progress -> !progress.isRunning());
    }

    private RestTestClient.ResponseSpec post(Role role) {
        return http.post()
                .uri("/analytics/rebuild")
                .header("Authorization", bearer(someone(role)))
                .exchange();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static MoneyMovement movement(PaymentId payment, BookingId booking, Kind kind, String amount) {
        var sum = new BigDecimal(amount);
        return new MoneyMovement(payment, booking, kind, sum, sum, "USD", Told.LONG_AGO);
    }
}
