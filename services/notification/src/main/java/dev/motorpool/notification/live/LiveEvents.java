package dev.motorpool.notification.live;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every instance of this service of live events. The rows are written in the caller's transaction, and its commit
 * notifies with nothing but the number of the batch: a payload may hold no more than 8000 bytes.
 */
@Repository
public class LiveEvents {

    static final String CHANNEL = "live";

    private static final String TELL = """
            with batch as (select nextval('live_batch') as number),
            written as (
                insert into live_event (batch, user_id, type, data, happened_at)
                select batch.number, cast(user_id as uuid), type, cast(data as jsonb), cast(happened_at as timestamptz)
                  from batch, unnest(:people, :types, :data, :times)
                       with ordinality as draft (user_id, type, data, happened_at, place)
                 order by place
                returning batch)
            select pg_notify('live', cast(max(batch) as text)) from written
            """;

    /**
     * @param person null when only staff shall hear of it
     */
    public record Draft(@Nullable UserId person, String type, JsonNode data, Instant happenedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LiveEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Heard once the transaction commits, and never if it does not. */
    public void tell(List<Draft> events) {
        if (!events.isEmpty()) {
            jdbc.sql(TELL)
                    .param(
                            "people",
                            texts(
                                    events,
                                    event -> event.person() == null
                                            ? null
                                            : event.person().toString()))
                    .param("types", texts(events, Draft::type))
                    .param("data", texts(events, event -> event.data().toString()))
                    .param("times", texts(events, event -> event.happenedAt().toString()))
                    .query((row, n) -> true)
                    .list();
        }
    }

    List<LiveEvent> batch(long number) {
        return jdbc.sql("""
                select id, user_id, type, data, happened_at from live_event where batch = :batch order by id
                """).param("batch", number).query(this::event).list();
    }

    /** By the database's clock. */
    List<LiveEvent> writtenIn(Duration last, int limit) {
        return jdbc.sql("""
                select id, user_id, type, data, happened_at from live_event
                 where written_at > clock_timestamp() - make_interval(secs => :seconds)
                 order by id limit :limit
                """)
                .param("seconds", last.toMillis() / 1000.0)
                .param("limit", limit)
                .query(this::event)
                .list();
    }

    private LiveEvent event(ResultSet row, int n) throws SQLException {
        var person = row.getObject("user_id", UUID.class);
        var time = row.getObject("happened_at", OffsetDateTime.class).withOffsetSameInstant(UTC);
        return new LiveEvent(
                row.getLong("id"),
                person == null ? null : new UserId(person),
                row.getString("type"),
                LiveMessage.write(row.getString("type"), json.readTree(row.getString("data")), time.toInstant(), json));
    }

    private static @Nullable String[] texts(List<Draft> events, Function<Draft, @Nullable String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }
}
