package dev.motorpool.payment.dues;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PaymentRepository {

    private static final String SELECT = """
            select id, version, booking_id, purpose, cause_id, customer_id, status, amount_minor, tax_minor, captured_minor, refunded_minor, currency,
                   due_by, failure, captured_by, ended_at, created_at, updated_at
              from payment
            """;

    private static final String INSERT_ALL = """
            insert into payment (id, version, booking_id, purpose, cause_id, customer_id, status, amount_minor,
                                 tax_minor, captured_minor, refunded_minor, currency, due_by, ended_at, created_at, updated_at)
            select cast(id as uuid), cast(version as bigint), cast(booking as uuid), purpose, cast(cause as uuid),
                   cast(customer as uuid), status, cast(amount as bigint), cast(tax as bigint), 0, 0, currency, cast(due_by as timestamptz),
                   cast(ended_at as timestamptz), cast(created_at as timestamptz), cast(created_at as timestamptz)
              from unnest(:ids, :versions, :bookings, :purposes, :causes, :customers, :statuses,
                          :amounts, :taxes, :currencies,
                          :dueBys, :endedAts, :createdAts)
                   as fresh (id, version, booking, purpose, cause, customer, status, amount, tax, currency, due_by, ended_at,
                             created_at)
            on conflict on constraint payment_one_per_cause do nothing
            returning id
            """;

    private static final String MATCHING = """
             where (cast(:customer as uuid) is null or customer_id = :customer)
               and (cast(:booking as uuid) is null or booking_id = :booking)
               and (cast(:status as text) is null or status = :status)
            """;

    private final JdbcClient jdbc;

    public PaymentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes new payments in one statement, but for those that are there.
     *
     * @return those that were written
     */
    Set<PaymentId> insertAll(List<Payment> payments) {
        return jdbc.sql(INSERT_ALL)
                .param("ids", texts(payments, Payment::id))
                .param("versions", texts(payments, Payment::version))
                .param("bookings", texts(payments, Payment::bookingId))
                .param("purposes", texts(payments, Payment::purpose))
                .param("causes", texts(payments, Payment::cause))
                .param("customers", texts(payments, Payment::customerId))
                .param("statuses", texts(payments, Payment::status))
                .param("amounts", texts(payments, payment -> payment.amount().minor()))
                .param("taxes", texts(payments, payment -> payment.tax().minor()))
                .param("currencies", texts(payments, payment -> payment.amount().currencyCode()))
                .param("dueBys", texts(payments, Payment::dueBy))
                .param("endedAts", texts(payments, Payment::endedAt))
                .param("createdAts", texts(payments, Payment::createdAt))
                .query((row, n) -> new PaymentId(row.getObject("id", UUID.class)))
                .set();
    }

    private static @Nullable String[] texts(List<Payment> payments, Function<Payment, @Nullable Object> field) {
        return payments.stream()
                .map(field)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    public Optional<Payment> find(PaymentId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(PaymentRepository::payment)
                .optional();
    }

    /** Locks it: whatever changes a payment, its attempts or its refunds comes through here first. */
    public Payment getForChange(PaymentId id) {
        return jdbc.sql(SELECT + "where id = :id for no key update")
                .param("id", id.value())
                .query(PaymentRepository::payment)
                .optional()
                .orElseThrow(() -> Problem.notFound("payment", id));
    }

    /** The first payment of a booking, locked. */
    public Optional<Payment> findForChange(BookingId booking) {
        return jdbc.sql(SELECT + "where booking_id = :booking and cause_id = :booking for no key update")
                .param("booking", booking.value())
                .query(PaymentRepository::payment)
                .optional();
    }

    /** All payments of a booking, locked; the newest first. */
    public List<Payment> allForChange(BookingId booking) {
        return jdbc
                .sql(SELECT + "where booking_id = :booking order by id for no key update")
                .param("booking", booking.value())
                .query(PaymentRepository::payment)
                .list()
                .stream()
                .sorted(Comparator.comparing(Payment::createdAt)
                        .thenComparing(Payment::purpose)
                        .thenComparing(payment -> payment.id().value())
                        .reversed())
                .toList();
    }

    /** The first payment of a booking. */
    public Optional<Payment> find(BookingId booking) {
        return jdbc.sql(SELECT + "where booking_id = :booking and cause_id = :booking")
                .param("booking", booking.value())
                .query(PaymentRepository::payment)
                .optional();
    }

    /** The oldest payment of a booking that can be paid, or else its newest. */
    public Optional<Payment> findToPay(BookingId booking) {
        return jdbc.sql(SELECT + """
                         where booking_id = :booking
                         order by status in ('DUE', 'PROCESSING') desc,
                                  case when status in ('DUE', 'PROCESSING') then created_at end, created_at desc, id
                         limit 1
                        """)
                .param("booking", booking.value())
                .query(PaymentRepository::payment)
                .optional();
    }

    /** Writes what can change in a payment that was locked before. */
    public void update(Payment payment) {
        jdbc.sql("""
                update payment
                   set version = :version, status = :status, captured_minor = :captured, refunded_minor = :refunded,
                       due_by = :dueBy, failure = :failure, captured_by = :capturedBy, ended_at = :endedAt,
                       updated_at = :updatedAt
                 where id = :id
                """)
                .param("version", payment.version())
                .param("status", payment.status().name())
                .param("captured", payment.captured().minor())
                .param("refunded", payment.refunded().minor())
                .param("dueBy", Times.bindNullable(payment.dueBy()))
                .param("failure", payment.failure())
                .param("capturedBy", payment.capturedBy())
                .param("endedAt", Times.bindNullable(payment.endedAt()))
                .param("updatedAt", Times.bind(payment.updatedAt()))
                .param("id", payment.id().value())
                .update();
    }

    public List<Payment> list(PaymentFilter filter, PageRequest page) {
        return filtered(SELECT + MATCHING + "order by created_at desc, id limit :limit offset :offset", filter)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(PaymentRepository::payment)
                .list();
    }

    public long count(PaymentFilter filter) {
        return filtered("select count(*) from payment" + MATCHING, filter)
                .query(Long.class)
                .single();
    }

    public List<Payment> allAfter(@Nullable PaymentId after, int limit) {
        return jdbc.sql(SELECT + "where cast(:after as uuid) is null or id > :after order by id limit :limit")
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(PaymentRepository::payment)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, PaymentFilter filter) {
        return jdbc.sql(sql)
                .param(
                        "customer",
                        filter.customer() == null ? null : filter.customer().value())
                .param(
                        "booking",
                        filter.booking() == null ? null : filter.booking().value())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name());
    }

    private static Payment payment(ResultSet row, int n) throws SQLException {
        var currency = row.getString("currency");
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new BookingId(row.getObject("booking_id", UUID.class)),
                PaymentPurpose.valueOf(row.getString("purpose")),
                row.getObject("cause_id", UUID.class),
                new UserId(row.getObject("customer_id", UUID.class)),
                PaymentStatus.valueOf(row.getString("status")),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("tax_minor"), currency),
                Money.of(row.getLong("captured_minor"), currency),
                Money.of(row.getLong("refunded_minor"), currency),
                Times.readNullable(row, "due_by"),
                row.getString("failure"),
                row.getObject("captured_by", UUID.class),
                Times.readNullable(row, "ended_at"),
                Times.read(row, "created_at"),
                Times.read(row, "updated_at"));
    }
}
