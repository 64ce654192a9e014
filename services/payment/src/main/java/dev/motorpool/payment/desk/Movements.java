package dev.motorpool.payment.desk;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.api.MoneyMovement;
import dev.motorpool.payment.api.MoneyMovement.Kind;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Captures and refunds as they were told, read from the ledger: a second capture and its return were not told. */
@Repository
class Movements {

    private static final String BETWEEN = """
            select payment.id, payment.booking_id, posted.kind = 'REFUND_PAID' as is_refund, entry.amount_minor,
                   entry.currency, posted.occurred_at,
                   sum(entry.amount_minor) over (partition by payment.id, posted.kind = 'REFUND_PAID'
                                           order by posted.occurred_at, posted.id) as sum_minor
              from payment
              join ledger_transaction posted on posted.payment_id = payment.id
              join ledger_entry entry on entry.transaction_id = posted.id and entry.amount_minor > 0
              left join refund on refund.id = posted.cause_id
             where payment.id between :first and :last
               and (posted.kind in ('CAPTURED', 'CAPTURED_UNOWED') and posted.cause_id = payment.captured_by
                    or posted.kind = 'REFUND_PAID' and refund.kind <> 'OF_SECOND_CAPTURE')
            """;

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MoneyMovement> between(PaymentId first, PaymentId last) {
        return jdbc.sql(BETWEEN)
                .param("first", first.value())
                .param("last", last.value())
                .query(Movements::movement)
                .list();
    }

    private static MoneyMovement movement(ResultSet row, int n) throws SQLException {
        var currency = row.getString("currency");
        return new MoneyMovement(
                new PaymentId(row.getObject("id", UUID.class)),
                new BookingId(row.getObject("booking_id", UUID.class)),
                row.getBoolean("is_refund") ? Kind.REFUND : Kind.CAPTURE,
                Money.of(row.getLong("sum_minor"), currency).amount(),
                Money.of(row.getLong("amount_minor"), currency).amount(),
                currency,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
