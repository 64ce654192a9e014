package dev.motorpool.identity.sessions;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's view of their sessions; nobody else's can be reached. */
@Repository
class OwnSessions {

    private static final String LIVE =
            " from session where account_id = :owner and revoked_at is null and expires_at > :now ";

    private final JdbcClient jdbc;

    OwnSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<SessionView> list(UserId owner, Instant now, PageRequest page) {
        var total = jdbc.sql("select count(*)" + LIVE)
                .param("owner", owner.value())
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
        var sessions = jdbc.sql("select id, created_at, last_used_at, expires_at" + LIVE
                        + "order by last_used_at desc, id limit :limit offset :offset")
                .param("owner", owner.value())
                .param("now", now.atOffset(UTC))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(OwnSessions::session)
                .list();
        return Page.of(sessions, page, total);
    }

    /** True also when it has ended before. */
    boolean revoke(UUID id, UserId owner, Instant now) {
        return jdbc.sql("""
                        update session set revoked_at = coalesce(revoked_at, :now)
                         where id = :id and account_id = :owner
                        """)
                        .param("id", id)
                        .param("owner", owner.value())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    private static SessionView session(ResultSet row, int n) throws SQLException {
        return new SessionView(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
