package dev.motorpool.payment.attempts;

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
public class AttemptRepository {

    private static final String COLUMNS = """
            id, payment_id, provider, reference, status, amount_minor, refunding_minor, currency, card_brand, card_last4,
            failure, ask_at, created_at, updated_at
            """;

    private final JdbcClient jdbc;

    public AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was written: a payment has one open attempt at a time, and the index decides which. */
    public boolean insertIfNoneOpen(Attempt attempt) {
        return jdbc.sql("""
                        insert into attempt (id, payment_id, provider, status, amount_minor, currency, card_brand,
                                             card_last4, ask_at, created_at, updated_at)
                        values (:id, :payment, :provider, :status, :amount, :currency, :brand, :last4, :askAt,
                                :createdAt, :createdAt)
                        on conflict (payment_id) where status in ('STARTED', 'NEEDS_CONFIRMATION', 'PENDING') do nothing
                        """)
                        .param("id", attempt.id())
                        .param("payment", attempt.payment().value())
                        .param("provider", attempt.provider())
                        .param("status", attempt.status().name())
                        .param("amount", attempt.amount().minor())
                        .param("currency", attempt.amount().currencyCode())
                        .param("brand", attempt.cardBrand())
                        .param("last4", attempt.cardLast4())
                        .param("askAt", Times.bindNullable(attempt.askAt()))
                        .param("createdAt", Times.bind(attempt.createdAt()))
                        .update()
                == 1;
    }

    public Optional<Attempt> find(UUID id) {
        return jdbc.sql("select %s from attempt where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(AttemptRepository::attempt)
                .optional();
    }

    /** Oldest first. */
    public List<Attempt> of(PaymentId payment) {
        return jdbc.sql("select %s from attempt where payment_id = :payment order by created_at, id".formatted(COLUMNS))
                .param("payment", payment.value())
                .query(AttemptRepository::attempt)
                .list();
    }

    public Optional<Attempt> findOpen(PaymentId payment) {
        return of(payment).stream().filter(attempt -> attempt.status().isOpen()).findAny();
    }

    /** Writes what can change in an attempt whose payment was locked before. */
    public void update(Attempt attempt) {
        jdbc.sql("""
                update attempt
                   set reference = :reference, status = :status, refunding_minor = :refunding, failure = :failure,
                       ask_at = :askAt, updated_at = :updatedAt
                 where id = :id
                """)
                .param("reference", attempt.reference())
                .param("status", attempt.status().name())
                .param("refunding", attempt.refunding().minor())
                .param("failure", attempt.failure())
                .param("askAt", Times.bindNullable(attempt.askAt()))
                .param("updatedAt", Times.bind(attempt.updatedAt()))
                .param("id", attempt.id())
                .update();
    }

    /** Takes attempts that it is time to ask about; until {@code nextAskAt} nobody else does. */
    public List<Attempt> claimToAsk(Instant now, Instant nextAskAt, int limit) {
        return jdbc.sql("""
                update attempt set ask_at = :next
                 where id in (select id from attempt where ask_at <= :now order by ask_at limit :limit
                                 for update skip locked)
                returning %s
                """.formatted(COLUMNS))
                .param("next", Times.bind(nextAskAt))
                .param("now", Times.bind(now))
                .param("limit", limit)
                .query(AttemptRepository::attempt)
                .list();
    }

    private static Attempt attempt(ResultSet row, int n) throws SQLException {
        var currency = row.getString("currency");
        return new Attempt(
                row.getObject("id", UUID.class),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getString("provider"),
                row.getString("reference"),
                AttemptStatus.valueOf(row.getString("status")),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("refunding_minor"), currency),
                row.getString("card_brand"),
                row.getString("card_last4"),
                row.getString("failure"),
                Times.readNullable(row, "ask_at"),
                Times.read(row, "created_at"),
                Times.read(row, "updated_at"));
    }
}
