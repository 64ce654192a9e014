package dev.motorpool.booking.owed;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.Money;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copy of payments. */
@Repository
public class Payments {

    private record Sum(BookingId booking, Owed owed) {}

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops what is stale. */
    void put(PaymentView payment) {
        var isDue = switch (payment.status()) {
            case DUE, PROCESSING -> true;
            case CAPTURED, PARTIALLY_REFUNDED, REFUNDED, VOIDED -> false;
        };
        var paid = payment.captured().subtract(payment.refunded());
        jdbc.sql("""
                insert into payment (id, version, booking_id, due_minor, paid_minor)
                values (:id, :version, :booking, :due, :paid)
                on conflict on constraint payment_pk do update
                   set version = excluded.version, due_minor = excluded.due_minor, paid_minor = excluded.paid_minor
                 where payment.version < excluded.version
                """)
                .param("id", payment.id().value())
                .param("version", payment.version())
                .param("booking", payment.bookingId().value())
                .param(
                        "due",
                        isDue ? Money.of(payment.amount(), payment.currency()).minor() : 0)
                .param("paid", Money.of(paid, payment.currency()).minor())
                .update();
    }

    /** Those of them for which money was ever asked. */
    public Map<BookingId, Owed> of(Collection<BookingId> bookings) {
        return jdbc
                .sql("""
                        select booking_id, sum(due_minor) as due, sum(paid_minor) as paid
                          from payment where booking_id = any(:bookings) group by booking_id
                        """)
                .param("bookings", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
                .query((row, n) -> new Sum(
                        new BookingId(row.getObject("booking_id", UUID.class)),
                        new Owed(row.getLong("due"), row.getLong("paid"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Sum::booking, Sum::owed));
    }
}
