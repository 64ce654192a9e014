package dev.motorpool.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingCancelled;
import dev.motorpool.booking.api.BookingEvent.BookingChanged;
import dev.motorpool.booking.api.BookingEvent.BookingCharged;
import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingEvent.BookingConfirmed;
import dev.motorpool.booking.api.BookingEvent.BookingExpired;
import dev.motorpool.booking.api.BookingEvent.BookingMissed;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What goes on around payment: booking's facts, and a look at what payment tells. */
@TestComponent
public class World {

    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    public static final String PRICE = "90.00";

    private final Inbox inbox;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    World(Inbox inbox, JsonMapper json, JdbcClient jdbc) {
        this.inbox = inbox;
        this.json = json;
        this.jdbc = jdbc;
    }

    public static BookingView held(UserId customer) {
        return booking(customer, PRICE, NOW.plus(Duration.ofMinutes(15)));
    }

    public static BookingView booking(UserId customer, String price, Instant holdUntil) {
        return booking(customer, price, null, holdUntil);
    }

    /** @param tax what of the price is tax, null for who does not say */
    public static BookingView booking(UserId customer, String price, String tax, Instant holdUntil) {
        var pickup = NOW.plus(Duration.ofDays(30));
        return new BookingView(
                new BookingId(UUID.randomUUID()),
                1,
                new CarId(UUID.randomUUID()),
                "Toyota Corolla 2024",
                customer,
                holdUntil == null ? BookingStatus.CONFIRMED : BookingStatus.HELD,
                pickup,
                pickup.plus(Duration.ofDays(2)),
                pickup.plus(Duration.ofDays(2)),
                2,
                new BigDecimal("45.00"),
                new BigDecimal(price),
                "USD",
                holdUntil,
                NOW,
                NOW,
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
                tax == null ? null : new BigDecimal(tax),
                null,
                null);
    }

    /** A payment that is due for a new booking of the customer. */
    public BookingView due(UserId customer) {
        var booking = held(customer);
        tell(placed(booking));
        return booking;
    }

    public static BookingPlaced placed(BookingView booking) {
        return new BookingPlaced(booking, NOW);
    }

    public static BookingConfirmed confirmed(BookingView booking) {
        return new BookingConfirmed(booking, NOW);
    }

    public static BookingExpired expired(BookingView booking) {
        return new BookingExpired(booking, NOW);
    }

    public static BookingCancelled cancelled(BookingView booking, String refund) {
        return new BookingCancelled(booking, "plans changed", new BigDecimal(refund), NOW);
    }

    /** The booking as it was placed, now for that much more, or less. */
    public static BookingChanged changed(BookingView booking, UUID change, String difference) {
        return new BookingChanged(booking, change, new BigDecimal(difference), "other dates", NOW, null);
    }

    public static BookingChanged changed(BookingView booking, UUID change, String difference, String tax) {
        return new BookingChanged(booking, change, new BigDecimal(difference), "other dates", NOW, new BigDecimal(tax));
    }

    public static BookingCompleted completed(BookingView booking, String charges) {
        return new BookingCompleted(booking, new BigDecimal(charges), NOW, null);
    }

    public static BookingCompleted completed(BookingView booking, String charges, String tax) {
        return new BookingCompleted(booking, new BigDecimal(charges), NOW, new BigDecimal(tax));
    }

    public static BookingCharged charged(BookingView booking, UUID cause, String difference, String charges) {
        return charged(booking, cause, difference, "0.00", charges);
    }

    public static BookingCharged charged(
            BookingView booking, UUID cause, String difference, String tax, String charges) {
        return new BookingCharged(
                booking, cause, new BigDecimal(difference), new BigDecimal(tax), new BigDecimal(charges), NOW);
    }

    public static BookingMissed missed(BookingView booking, String refund) {
        return new BookingMissed(booking, new BigDecimal(refund), NOW);
    }

    public void tell(BookingEvent fact) {
        deliver(envelope(fact));
    }

    public void tellAll(BookingEvent... facts) {
        assertThat(inbox.accept(Arrays.stream(facts).map(this::envelope).toList()))
                .isEmpty();
    }

    public Envelope envelope(BookingEvent fact) {
        return new Envelope(
                UUID.randomUUID(),
                "booking",
                fact.getClass().getSimpleName(),
                fact.key(),
                fact.occurredAt(),
                json.writeValueAsString(fact));
    }

    public void deliver(Envelope fact) {
        var refused = inbox.accept(List.of(fact));
        if (!refused.isEmpty()) {
            throw new AssertionError(refused);
        }
    }

    /** The first one. */
    public PaymentId paymentOf(BookingView booking) {
        return paymentOf(booking, booking.id().value());
    }

    public PaymentId paymentOf(BookingView booking, UUID cause) {
        return new PaymentId(jdbc.sql("select id from payment where booking_id = :booking and cause_id = :cause")
                .param("booking", booking.id().value())
                .param("cause", cause)
                .query(UUID.class)
                .single());
    }

    /** The types of what was told, in order. */
    public List<String> facts(PaymentId payment) {
        return jdbc.sql("select type from outbox where key = :key order by position")
                .param("key", payment.toString())
                .query(String.class)
                .list();
    }

    /** What was taken from and given back to cards at the provider, by its own records. */
    public long takenMinor(PaymentId payment) {
        return jdbc.sql("""
                select coalesce(sum(capture.amount_minor - capture.refunded_minor), 0)
                  from attempt join sandbox.capture on capture.key = attempt.id
                 where attempt.payment_id = :payment and capture.status = 'SUCCEEDED'
                """).param("payment", payment.value()).query(Long.class).single();
    }

    /** What was taken for all payments of a booking and not given back, by the provider's own records. */
    public long takenMinor(BookingView booking) {
        return payments(booking).stream().mapToLong(this::takenMinor).sum();
    }

    /** What the ledger holds for all payments of a booking in an account. */
    public long balance(BookingView booking, String account) {
        return payments(booking).stream()
                .mapToLong(payment -> balance(payment, account))
                .sum();
    }

    /** All payments of a booking, the oldest first. */
    public List<PaymentId> payments(BookingView booking) {
        return jdbc.sql("select id from payment where booking_id = :booking order by created_at, purpose")
                .param("booking", booking.id().value())
                .query((row, n) -> new PaymentId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How often the provider took money. */
    public long captures(PaymentId payment) {
        return jdbc.sql("""
                select count(*) from attempt join sandbox.capture on capture.key = attempt.id
                 where attempt.payment_id = :payment and capture.status = 'SUCCEEDED'
                """).param("payment", payment.value()).query(Long.class).single();
    }

    /** What the ledger holds for this payment in an account. */
    public long balance(PaymentId payment, String account) {
        return jdbc.sql("""
                select coalesce(sum(amount_minor), 0)
                  from ledger_entry join ledger_transaction on ledger_transaction.id = transaction_id
                 where payment_id = :payment and account = :account
                """)
                .param("payment", payment.value())
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
