package dev.motorpool.payment.sandbox;

import dev.motorpool.payment.provider.Answer;
import dev.motorpool.payment.provider.Capture;
import dev.motorpool.payment.provider.GiveBack;
import dev.motorpool.payment.provider.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sandbox remembers of captures and refunds. */
@Repository
class SandboxStore {

    record Known(TestCard card, Answer answer) {}

    private final JdbcClient jdbc;

    SandboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String refundReference(UUID key) {
        return "re_" + key;
    }

    /** Whether it is new; the same key again changes nothing. */
    boolean add(Capture capture, TestCard card) {
        return jdbc.sql("""
                        insert into sandbox.capture (key, reference, test_card, status, failure, amount_minor, currency)
                        values (:key, :reference, :card, :status, :failure, :amount, :currency)
                        on conflict on constraint capture_pk do nothing
                        """)
                        .param("key", capture.key())
                        .param("reference", "ca_" + capture.key())
                        .param("card", card.name())
                        .param("status", card.outcome().name())
                        .param("failure", card.failure().orElse(null))
                        .param("amount", capture.amount().minor())
                        .param("currency", capture.amount().currencyCode())
                        .update()
                == 1;
    }

    Optional<Answer> find(UUID key) {
        return known(key, "").map(Known::answer);
    }

    Known lock(UUID key) {
        return known(key, "for update").orElseThrow();
    }

    private Optional<Known> known(UUID key, String lock) {
        return jdbc.sql("""
                select reference, test_card, status, failure from sandbox.capture where key = :key
                """ + lock).param("key", key).query(SandboxStore::known).optional();
    }

    /** Where a capture that was under way arrives; it stays there. */
    void become(UUID key, Outcome outcome, @Nullable String failure) {
        jdbc.sql("""
                update sandbox.capture set status = :status, failure = :failure
                 where key = :key and status in ('PROCESSING', 'NEEDS_CONFIRMATION')
                """)
                .param("status", outcome.name())
                .param("failure", failure)
                .param("key", key)
                .update();
    }

    /** Whether it is new. More than was taken is refused by the table, as a provider would. */
    boolean giveBack(GiveBack wish) {
        var added = jdbc.sql("""
                insert into sandbox.refund (key, capture_key, amount_minor) values (:key, :capture, :amount)
                on conflict on constraint refund_pk do nothing
                """)
                .param("key", wish.key())
                .param("capture", wish.capture())
                .param("amount", wish.amount().minor())
                .update();
        if (added == 1) {
            jdbc.sql("update sandbox.capture set refunded_minor = refunded_minor + :amount where key = :key")
                    .param("amount", wish.amount().minor())
                    .param("key", wish.capture())
                    .update();
        }
        return added == 1;
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        var answer = new Answer(
                row.getString("reference"), Outcome.valueOf(row.getString("status")), row.getString("failure"));
        return new Known(TestCard.valueOf(row.getString("test_card")), answer);
    }
}
