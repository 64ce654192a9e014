package dev.motorpool.payment.ledger;

import dev.motorpool.platform.TimeOrderedId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The truth behind every balance. It is only ever added to; the database refuses what does not sum to zero. */
@Repository
public class Ledger {

    private static final String INSERT = """
            insert into ledger_transaction (id, payment_id, kind, cause_id, occurred_at)
            select cast(id as uuid), cast(payment as uuid), kind, cast(cause as uuid), cast(at as timestamptz)
              from unnest(:ids, :payments, :kinds, :causes, :times) as moved (id, payment, kind, cause, at)
            """;

    private static final String INSERT_ENTRIES = """
            insert into ledger_entry (transaction_id, line, account, amount_minor, currency)
            select cast(id as uuid), row_number() over (partition by id order by position), account,
                   cast(amount as bigint), currency
              from unnest(:ids, :accounts, :amounts, :currencies) with ordinality
                   as entry (id, account, amount, currency, position)
            """;

    private record Line(String transaction, LedgerEntry entry) {}

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Belongs into the transaction that makes it true. */
    public void postAll(List<LedgerTransaction> transactions) {
        var ids = transactions.stream()
                .map(each -> TimeOrderedId.next().toString())
                .toList();
        jdbc.sql(INSERT)
                .param("ids", ids.toArray(String[]::new))
                .param("payments", texts(transactions, LedgerTransaction::payment))
                .param("kinds", texts(transactions, LedgerTransaction::kind))
                .param("causes", texts(transactions, LedgerTransaction::cause))
                .param("times", texts(transactions, LedgerTransaction::at))
                .update();
        insert(IntStream.range(0, ids.size())
                .boxed()
                .flatMap(i -> transactions.get(i).entries().stream().map(entry -> new Line(ids.get(i), entry)))
                .toList());
    }

    /** Whether it was posted before; the caller keeps others from posting it now. */
    public boolean has(LedgerTransaction.Kind kind, UUID cause) {
        return jdbc.sql("select exists (select from ledger_transaction where kind = :kind and cause_id = :cause)")
                .param("kind", kind.name())
                .param("cause", cause)
                .query(Boolean.class)
                .single();
    }

    private void insert(List<Line> lines) {
        jdbc.sql(INSERT_ENTRIES)
                .param("ids", texts(lines, Line::transaction))
                .param("accounts", texts(lines, line -> line.entry().account()))
                .param("amounts", texts(lines, line -> line.entry().amount().minor()))
                .param("currencies", texts(lines, line -> line.entry().amount().currencyCode()))
                .update();
    }

    private static <T> String[] texts(List<T> items, Function<T, Object> field) {
        return items.stream().map(item -> field.apply(item).toString()).toArray(String[]::new);
    }
}
