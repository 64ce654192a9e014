package dev.motorpool.booking.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.owed.Payments;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** A car that is not paid for goes out only as far as the operator lets it. */
@ServiceTest(properties = "motorpool.booking.life.sweep-every=PT24H")
@Import(Desk.class)
class MoneyDueTests {

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    Payments payments;

    @Autowired
    Inbox inbox;

    @Autowired
    JsonMapper json;

    @Test
    void staff_say_why_and_the_history_keeps_it() {
        var booking = asked();
        var refused = handOver(booking, null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("money-due");
        assertThat(refused.text("detail")).startsWith("USD 45.00 of this booking is not paid. Take the payment first,");
        assertThat(refused.body().get("amountDue").asDouble()).isEqualTo(45);
        assertThat(refused.text("currency")).isEqualTo("USD");
        assertThat(handOver(booking, " ").code()).isEqualTo("money-due");
        assertThat(desk.get(booking.id())).isEqualTo(booking);
        var out = handOver(booking, "Pays by bank transfer");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body().get("amountDue").asDouble()).isEqualTo(45);
        var history = desk.get(desk.agent, "/bookings/%s/history".formatted(booking.id()));
        assertThat(history.body().get("items").values())
                .last()
                .satisfies(entry -> assertThat(entry.get("reason").asString()).isEqualTo("Pays by bank transfer"));
    }

    @Test
    void what_is_paid_needs_no_reason() {
        var booking = asked();
        tell(booking, 2, PaymentStatus.CAPTURED);
        var out = handOver(booking, null);
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body().get("amountDue").asDouble()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW, , ",
        "ALLOW, Pays later, ",
        "REASON, Pays later, ",
        "REASON, , Take the payment first",
        "REFUSE, , It has to be paid",
        "REFUSE, Pays later, It has to be paid"
    })
    void the_operator_decides(LifeProperties.MoneyDue setting, String reason, String refusal) {
        var hour = Duration.ofHours(1);
        var rules = new HandoverRules(new LifeProperties(hour, hour, 0, hour, setting), payments);
        var due = Money.of(4500, "USD");
        if (refusal == null) {
            rules.checkDue(due, reason);
        } else {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> rules.checkDue(due, reason))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("money-due"))
                    .withMessageContaining(refusal);
        }
        rules.checkDue(due.zero(), null);
    }

    /** Confirmed at the counter, and payment has asked for the price. */
    BookingView asked() {
        var booking = desk.confirmed(TestFleet.add(cars), Instant.now().plusSeconds(60), Duration.ofDays(1));
        tell(booking, 1, PaymentStatus.DUE);
        return booking;
    }

    private void tell(BookingView booking, long version, PaymentStatus status) {
        var payment = payment(booking, version, status);
        var fact = status == PaymentStatus.DUE
                ? new PaymentDue(payment, Instant.now())
                : new PaymentCaptured(payment, Instant.now());
        var envelope = new Envelope(
                UUID.randomUUID(),
                "payment",
                fact.getClass().getSimpleName(),
                fact.key(),
                fact.occurredAt(),
                json.writeValueAsString(fact));
        assertThat(inbox.accept(List.of(envelope))).isEmpty();
    }

    private static PaymentView payment(BookingView booking, long version, PaymentStatus status) {
        return new PaymentView(
                new PaymentId(booking.id().value()),
                version,
                booking.id(),
                booking.userId(),
                status,
                booking.totalPrice(),
                status == PaymentStatus.CAPTURED ? booking.totalPrice() : BigDecimal.ZERO,
                BigDecimal.ZERO,
                booking.currency(),
                null,
                null,
                Instant.now(),
                Instant.now(),
                PaymentPurpose.BOOKING,
                booking.id().value());
    }

    Answer handOver(BookingView booking, String reason) {
        var wish = new HashMap<String, Object>(Map.of("odometerKm", 1000, "fuelPercent", 80, "licenceSeen", true));
        if (reason != null) {
            wish.put("moneyDueReason", reason);
        }
        return desk.post(desk.agent, "/bookings/%s/handover".formatted(booking.id()), wish);
    }
}
