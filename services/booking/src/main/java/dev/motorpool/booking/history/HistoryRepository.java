package dev.motorpool.booking.history;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was appended; the rows themselves are written together with the booking's. */
@Repository
class HistoryRepository {

    /**
     * One change.
     *
     * @param state the booking's row after it, by column
     * @param overridden rules that staff set aside for the price that it has after it
     */
    record Event(
            long version,
            String kind,
            Instant at,
            @Nullable UserId actor,
            @Nullable Role role,
            String source,
            String reason,
            JsonNode state,
            List<String> overridden) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Event> of(BookingId booking) {
        return jdbc.sql("""
                select version, kind, at, actor_id, actor_role, source, reason, state,
                       coalesce(quote.document -> 'overridden' -> 'rules', '[]') as overridden
                  from booking_event
                  left join quote on quote.id = cast(state ->> 'quote_id' as uuid)
                 where booking_event.booking_id = :booking order by version
                """)
                .param("booking", booking.value())
                .query(this::event)
                .list();
    }

    private Event event(ResultSet row, int n) throws SQLException {
        var actor = row.getObject("actor_id", UUID.class);
        return new Event(
                row.getLong("version"),
                row.getString("kind"),
                Times.read(row, "at"),
                actor == null ? null : new UserId(actor),
                actor == null ? null : Role.valueOf(row.getString("actor_role")),
                row.getString("source"),
                row.getString("reason"),
                json.readTree(row.getString("state")),
                List.of(json.readValue(row.getString("overridden"), String[].class)));
    }
}
