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

    /**
     * @param more whether facts wait behind these, with the same keys
     */
    record Claim(List<Entry> entries, boolean more) {}

    private record Claimed(Entry entry, boolean more) {}

    /** How many batches are looked at, so that what others have locked or what waits for another try hides no work. */
    private static final int SIGHT = 4;

    /**
     * Only the oldest waiting fact of a key may travel: that is what keeps the order, whoever else relays. Sought among the
     * oldest facts rather than by a join with all: statistics of a table that is full now and empty then are always
     * wrong, and a join planned for an empty outbox takes the square of its length.
     */
    private static final String CLAIM = """
            with seen as (
                select position, next_attempt_at, row_number() over (partition by key order by position) as place
                  from (select position, key, next_attempt_at from outbox
                         where state = 'WAITING' order by position limit :sight) as oldest)
            select position, fact_id, type, key, occurred_at, data, attempts,
                   (select count(*) > 0 from seen where place > 1) as more
              from outbox
             where position = any (array(select position from seen where place = 1 and next_attempt_at <= now()
                                          order by position limit :limit))
               and state = 'WAITING' and next_attempt_at <= now()
             order by position
               for update skip locked
            """;

    private final JdbcClient jdbc;
    private final String source;

    OutboxStore(JdbcClient jdbc, String source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Locks the rows until the transaction ends; a relay that dies gives them back by dying. */
    Claim claim(int limit) {
        var claimed = jdbc.sql(CLAIM)
                .param("limit", limit)
                .param("sight", limit * SIGHT)
                .query((row, n) -> new Claimed(entry(row), row.getBoolean("more")))
                .list();
        return new Claim(
                claimed.stream().map(Claimed::entry).toList(), claimed.stream().anyMatch(Claimed::more));
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

    private Entry entry(ResultSet row) throws SQLException {
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
