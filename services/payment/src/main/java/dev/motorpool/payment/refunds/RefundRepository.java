package dev.motorpool.payment.refunds;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class RefundRepository {

    private static final String COLUMNS =
            "id, payment_id, attempt_id, kind, amount_minor, tax_minor, currency, reason, message, reference, tries, created_at";

    /** Nobody else takes it until the next try, which comes later each time, up to about an hour. */
    private static final String CLAIM = """
            update refund
               set tries = tries + 1, try_at = :now + make_interval(secs => :lease * power(2, least(tries, 8)))
             where id in (select id from refund where status = 'REQUESTED' and try_at <= :now
                           order by try_at limit :limit
                             for update skip locked)
            returning %s
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;

    RefundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Refund refund) {
        jdbc.sql("""
                insert into refund (id, payment_id, attempt_id, kind, status, amount_minor, tax_minor, currency, reason, message,
                                    try_at,
                                    created_at, updated_at)
                values (:id, :payment, :attempt, :kind, 'REQUESTED', :amount, :tax, :currency, :reason, :message, :createdAt, :createdAt,
                        :createdAt)
                """)
                .param("id", refund.id())
                .param("payment", refund.payment().value())
                .param("attempt", refund.attempt())
                .param("kind", refund.kind().name())
                .param("amount", refund.amount().minor())
                .param("tax", refund.tax().minor())
                .param("currency", refund.amount().currencyCode())
                .param("reason", refund.why().reason())
                .param("message", refund.why().message())
                .param("createdAt", Times.bind(refund.createdAt()))
                .update();
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql("select %s from refund where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(RefundRepository::refund)
                .optional();
    }

    /** Oldest first. */
    public List<Refund> of(PaymentId payment) {
        return jdbc.sql("select %s from refund where payment_id = :payment order by created_at, id".formatted(COLUMNS))
                .param("payment", payment.value())
                .query(RefundRepository::refund)
                .list();
    }

    /** What of a payment's tax was given back, or will be. */
    long taxMinor(PaymentId payment) {
        return jdbc.sql("select coalesce(sum(tax_minor), 0) from refund where payment_id = :payment")
                .param("payment", payment.value())
                .query(Long.class)
                .single();
    }

    List<Refund> claim(Instant now, double leaseSeconds, int limit) {
        return jdbc.sql(CLAIM)
                .param("now", Times.bind(now))
                .param("lease", leaseSeconds)
                .param("limit", limit)
                .query(RefundRepository::refund)
                .list();
    }

    /** Whether that was news. */
    boolean paid(UUID id, String reference, Instant now) {
        return jdbc.sql("""
                        update refund set status = 'SUCCEEDED', reference = :reference, updated_at = :now, last_error = null
                         where id = :id and status = 'REQUESTED'
                        """)
                        .param("reference", reference)
                        .param("now", Times.bind(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void failed(UUID id, String error, Instant now) {
        jdbc.sql("update refund set last_error = :error, updated_at = :now where id = :id and status = 'REQUESTED'")
                .param("error", error)
                .param("now", Times.bind(now))
                .param("id", id)
                .update();
    }

    private static Refund refund(ResultSet row, int n) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getObject("attempt_id", UUID.class),
                Refund.Kind.valueOf(row.getString("kind")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                Money.of(row.getLong("tax_minor"), row.getString("currency")),
                new Why(row.getString("reason"), row.getString("message")),
                row.getString("reference"),
                row.getInt("tries"),
                Times.read(row, "created_at"));
    }
}
