package dev.motorpool.platform.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox table as the relay and the operator see it. */
final class OutboxStore {

    /** A fact that waits or has been given up. */
    record Entry(long position, int attempts, Envelope envelope) {}

    private static final String COLUMNS = "position, fact_id, type, key, occurred_at, data, attempts";

    /** Only the oldest waiting fact of a key may travel: that is what keeps the order, whoever else relays. */
    private static final String CLAIM = """
            select %s
              from outbox as mine
             where state = 'WAITING' and next_attempt_at <= now()
               and not exists (select from outbox as older
                                where older.key = mine.key and older.state = 'WAITING'
                                  and older.position < mine.position)
             order by position
             limit :limit
               for update skip locked
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;
    private final String source;

    OutboxStore(JdbcClient jdbc, String source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Locks the rows until the transaction ends; a relay that dies gives them back by dying. */
    List<Entry> claim(int limit) {
        return jdbc.sql(CLAIM).param("limit", limit).query(this::entry).list();
    }

    void delivered(List<Long> positions) {
        jdbc.sql("delete from outbox where position = any(:positions)")
                .param("positions", positions.toArray(Long[]::new))
                .update();
    }

    void failed(long position, String error, Duration retryIn) {
        jdbc.sql("""
                update outbox
                   set attempts = attempts + 1, last_error = :error,
                       next_attempt_at = now() + make_interval(secs => :seconds)
                 where position = :position
                """)
                .param("error", error)
                .param("seconds", retryIn.toMillis() / 1000.0)
                .param("position", position)
                .update();
    }

    void giveUp(long position, String error) {
        jdbc.sql("""
                update outbox set state = 'DEAD', attempts = attempts + 1, last_error = :error
                 where position = :position
                """).param("error", error).param("position", position).update();
    }

    List<DeadFact> dead(int limit) {
        return jdbc.sql("""
                select position, type, key, occurred_at, attempts, last_error
                  from outbox where state = 'DEAD' order by position limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new DeadFact(
                        row.getLong("position"),
                        DeadFact.Direction.OUTGOING,
                        null,
                        source,
                        row.getString("type"),
                        row.getString("key"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .list();
    }

    boolean replay(long position) {
        return jdbc.sql("""
                        update outbox set state = 'WAITING', attempts = 0, next_attempt_at = now()
                         where position = :position and state = 'DEAD'
                        """).param("position", position).update() == 1;
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        var envelope = new Envelope(
                row.getObject("fact_id", UUID.class),
                source,
                row.getString("type"),
                row.getString("key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("data"));
        return new Entry(row.getLong("position"), row.getInt("attempts"), envelope);
    }
}
