package dev.motorpool.payment.ledger;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The truth behind every balance. It is only ever added to; the database refuses what does not sum to zero. */
@Repository
public class Ledger {

    private static final String INSERT_ENTRIES = """
            insert into ledger_entry (transaction_id, line, account, amount_minor, currency)
            select :id, line, account, amount_minor, currency
              from unnest(cast(:lines as int[]), cast(:accounts as text[]), cast(:amounts as bigint[]),
                          cast(:currencies as text[])) as entry (line, account, amount_minor, currency)
            """;

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Belongs into the transaction that makes it true. */
    public void post(LedgerTransaction transaction) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into ledger_transaction (id, payment_id, kind, cause_id, occurred_at)
                values (:id, :payment, :kind, :cause, :at)
                """)
                .param("id", id)
                .param("payment", transaction.payment().value())
                .param("kind", transaction.kind().name())
                .param("cause", transaction.cause())
                .param("at", transaction.at().atOffset(UTC))
                .update();
        insertEntries(id, transaction.entries());
    }

    private void insertEntries(UUID id, List<LedgerEntry> entries) {
        jdbc.sql(INSERT_ENTRIES)
                .param("id", id)
                .param("lines", IntStream.range(0, entries.size()).boxed().toArray(Integer[]::new))
                .param(
                        "accounts",
                        entries.stream().map(entry -> entry.account().name()).toArray(String[]::new))
                .param(
                        "amounts",
                        entries.stream().map(entry -> entry.amount().minor()).toArray(Long[]::new))
                .param(
                        "currencies",
                        entries.stream()
                                .map(entry -> entry.amount().currencyCode())
                                .toArray(String[]::new))
                .update();
    }
}
