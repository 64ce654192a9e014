package dev.motorpool.notification.inapp;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Messages as their person reads them. */
@Repository
class InAppRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InAppRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Entry> list(UserId person, boolean unreadOnly, PageRequest page) {
        return jdbc.sql("""
                select id, kind, occasion, created_at, read_at from message
                 where user_id = :person and shown and (read_at is null or not :unread)
                 order by created_at desc, id limit :limit offset :offset
                """)
                .param("person", person.value())
                .param("unread", unreadOnly)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(this::entry)
                .list();
    }

    long count(UserId person, boolean unreadOnly) {
        return jdbc.sql("""
                select count(*) from message
                 where user_id = :person and shown and (read_at is null or not :unread)
                """)
                .param("person", person.value())
                .param("unread", unreadOnly)
                .query(Long.class)
                .single();
    }

    Optional<Entry> read(UUID id, UserId person, Instant now) {
        return jdbc.sql("""
                update message set read_at = coalesce(read_at, :now)
                 where id = :id and user_id = :person and shown
                returning id, kind, occasion, created_at, read_at
                """)
                .param("id", id)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query(this::entry)
                .optional();
    }

    void readAll(UserId person, Instant now) {
        jdbc.sql("update message set read_at = :now where user_id = :person and shown and read_at is null")
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Entry(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("occasion"), Occasion.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
