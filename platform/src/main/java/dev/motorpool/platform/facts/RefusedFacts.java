package dev.motorpool.platform.facts;

import dev.motorpool.platform.facts.DeadFact.Direction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts that consumers of this service refused, and those that wait behind them. */
final class RefusedFacts {

    record Entry(long position, String consumer, int attempts, Envelope envelope) {}

    private static final int LONGEST_ERROR = 2_000;

    /** What was taken or kept before is not kept again. */
    private static final String KEEP = """
            with remembered as (
                insert into inbox (consumer, fact_id) values (:consumer, :id) on conflict do nothing returning fact_id
            )
            insert into refused_fact (consumer, fact_id, source, type, key, occurred_at, data, state, attempts,
                                      next_attempt_at, last_error)
            select :consumer, fact_id, :source, :type, :key, :occurredAt, :data, :state, 1,
                   now() + make_interval(secs => :seconds), :error
              from remembered
            """;

    private static final String QUEUE = """
            insert into refused_fact (consumer, fact_id, source, type, key, occurred_at, data, attempts)
            values (:consumer, :id, :source, :type, :key, :occurredAt, :data, 0)
            """;

    /** Not by a join of each with all, which takes the square of their number when statistics are old. */
    private static final String CLAIM = """
            with foremost as (
                select distinct on (consumer, key) position, next_attempt_at
                  from refused_fact where state = 'WAITING' order by consumer, key, position)
            select position, consumer, fact_id, source, type, key, occurred_at, data, attempts
              from refused_fact
             where position = any (array(select position from foremost where next_attempt_at <= now()
                                          order by position limit 100))
               and state = 'WAITING' and next_attempt_at <= now()
             order by position
             limit 1
               for update skip locked
            """;

    private final JdbcClient jdbc;

    RefusedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the keys for which this consumer has refused something that is tried again. */
    Set<String> waiting(String consumer, Collection<String> keys) {
        return new HashSet<>(jdbc.sql("""
                        select distinct key from refused_fact
                         where consumer = :consumer and state = 'WAITING' and key = any(:keys)
                        """)
                .param("consumer", consumer)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Takes it over from the transport, together with the memory that it came. */
    void keep(String consumer, Envelope fact, String error, Duration retryIn) {
        insert(KEEP, consumer, fact)
                .param("state", "WAITING")
                .param("seconds", seconds(retryIn))
                .param("error", cut(error))
                .update();
    }

    void bury(String consumer, Envelope fact, String error) {
        insert(KEEP, consumer, fact)
                .param("state", "DEAD")
                .param("seconds", 0.0)
                .param("error", cut(error))
                .update();
    }

    /** In the transaction that has remembered it. */
    void queue(String consumer, Envelope fact) {
        insert(QUEUE, consumer, fact).update();
    }

    private JdbcClient.StatementSpec insert(String statement, String consumer, Envelope fact) {
        return jdbc.sql(statement)
                .param("consumer", consumer)
                .param("id", fact.id())
                .param("source", fact.source())
                .param("type", fact.type())
                .param("key", fact.key())
                .param("occurredAt", fact.time().atOffset(ZoneOffset.UTC))
                .param("data", fact.data());
    }

    /** The oldest that is due, locked until the transaction ends. */
    Optional<Entry> claim() {
        return jdbc.sql(CLAIM).query(RefusedFacts::entry).optional();
    }

    void taken(long position) {
        jdbc.sql("delete from refused_fact where position = :position")
                .param("position", position)
                .update();
    }

    void failed(long position, String error, Duration retryIn) {
        jdbc.sql("""
                update refused_fact
                   set attempts = attempts + 1, last_error = :error,
                       next_attempt_at = now() + make_interval(secs => :seconds)
                 where position = :position
                """)
                .param("error", cut(error))
                .param("seconds", seconds(retryIn))
                .param("position", position)
                .update();
    }

    void giveUp(long position, String error) {
        jdbc.sql("""
                update refused_fact set state = 'DEAD', attempts = attempts + 1, last_error = :error
                 where position = :position
                """).param("error", cut(error)).param("position", position).update();
    }

    List<DeadFact> dead(int limit) {
        return jdbc.sql("""
                select position, consumer, source, type, key, occurred_at, attempts, last_error
                  from refused_fact where state = 'DEAD' order by position limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new DeadFact(
                        row.getLong("position"),
                        Direction.INCOMING,
                        row.getString("consumer"),
                        row.getString("source"),
                        row.getString("type"),
                        row.getString("key"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .list();
    }

    boolean replay(long position) {
        return jdbc.sql("""
                        update refused_fact set state = 'WAITING', attempts = 0, next_attempt_at = now()
                         where position = :position and state = 'DEAD'
                        """).param("position", position).update() == 1;
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        var envelope = new Envelope(
                row.getObject("fact_id", java.util.UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getString("key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("data"));
        return new Entry(row.getLong("position"), row.getString("consumer"), row.getInt("attempts"), envelope);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** PostgreSQL has no text with a NUL in it, and a reason that cannot be kept would be refused for ever. */
    private static String cut(String error) {
        var text = error.replace("\0", "");
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
