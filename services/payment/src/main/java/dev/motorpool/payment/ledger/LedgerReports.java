package dev.motorpool.payment.ledger;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.web.PageRequest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger adds up to. */
@Repository
class LedgerReports {

    /**
     * @param kind asset, liability, income or contra income
     * @param balance debits less credits: negative is what a liability or an income account should be
     */
    record Balance(Account account, String kind, String currency, BigDecimal balance) {}

    /**
     * @param amount a debit is positive, a credit negative
     * @param causeId the payment, attempt or refund that it tells of
     */
    record Line(
            UUID transactionId,
            PaymentId paymentId,
            String kind,
            UUID causeId,
            Account account,
            BigDecimal amount,
            String currency,
            Instant occurredAt) {}

    /**
     * @param captured what came from customers
     * @param refunded what went back to them
     * @param net the difference
     */
    record Summary(String currency, BigDecimal captured, BigDecimal refunded, BigDecimal net) {}

    private static final String MATCHING = """
              from ledger_entry as entry
              join ledger_transaction as moved on moved.id = entry.transaction_id
             where (cast(:payment as uuid) is null or moved.payment_id = :payment)
            """;

    private final JdbcClient jdbc;

    LedgerReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Balance> balances() {
        return jdbc.sql("select account, kind, currency, balance_minor from ledger_balance order by currency, account")
                .query((row, n) -> new Balance(
                        Account.valueOf(row.getString("account")),
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getString("currency"),
                        amount(row, "balance_minor")))
                .list();
    }

    List<Line> lines(@Nullable PaymentId payment, PageRequest page) {
        return jdbc.sql("""
                select moved.id, moved.payment_id, moved.kind, moved.cause_id, moved.occurred_at,
                       entry.account, entry.amount_minor, entry.currency
                %s
                 order by moved.occurred_at, moved.id, entry.line limit :limit offset :offset
                """.formatted(MATCHING))
                .param("payment", payment == null ? null : payment.value())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(LedgerReports::line)
                .list();
    }

    long count(@Nullable PaymentId payment) {
        return jdbc.sql("select count(*) " + MATCHING)
                .param("payment", payment == null ? null : payment.value())
                .query(Long.class)
                .single();
    }

    /** From what moved at the provider; {@code from} inclusive, {@code to} exclusive. */
    List<Summary> summary(Instant from, Instant to) {
        return jdbc.sql("""
                select entry.currency,
                       coalesce(sum(entry.amount_minor) filter (where entry.amount_minor > 0), 0) as captured,
                       coalesce(-sum(entry.amount_minor) filter (where entry.amount_minor < 0), 0) as refunded,
                       sum(entry.amount_minor) as net
                  from ledger_entry as entry
                  join ledger_transaction as moved on moved.id = entry.transaction_id
                 where entry.account = 'PROVIDER_CLEARING' and moved.occurred_at >= :from and moved.occurred_at < :to
                 group by entry.currency order by entry.currency
                """)
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query((row, n) -> new Summary(
                        row.getString("currency"),
                        amount(row, "captured"),
                        amount(row, "refunded"),
                        amount(row, "net")))
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getString("kind").toLowerCase(Locale.ROOT),
                row.getObject("cause_id", UUID.class),
                Account.valueOf(row.getString("account")),
                amount(row, "amount_minor"),
                row.getString("currency"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency")).amount();
    }
}
