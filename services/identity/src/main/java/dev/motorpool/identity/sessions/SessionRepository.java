package dev.motorpool.identity.sessions;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.identity.token.OpaqueToken;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and the refresh tokens that carry them on. */
@Repository
public class SessionRepository {

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID session, UserId account, Instant now, Instant expires) {
        jdbc.sql("""
                insert into session (id, account_id, created_at, last_used_at, expires_at)
                values (:id, :accountId, :now, :now, :expires)
                """)
                .param("id", session)
                .param("accountId", account.value())
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .update();
    }

    void insert(OpaqueToken token, UUID session, Instant expires) {
        jdbc.sql("insert into refresh_token (hash, session_id, expires_at) values (:hash, :session, :expires)")
                .param("hash", token.hash())
                .param("session", session)
                .param("expires", expires.atOffset(UTC))
                .update();
    }

    /** Uses the token up. Of two at once the row's lock lets one through; the other then finds it used. */
    Optional<UUID> use(OpaqueToken token, Instant now) {
        return jdbc.sql("""
                        update refresh_token set used_at = :now
                         where hash = :hash and used_at is null and expires_at > :now
                        returning session_id
                        """)
                .param("hash", token.hash())
                .param("now", now.atOffset(UTC))
                .query(UUID.class)
                .optional();
    }

    /** The session of a token that was used up before. */
    Optional<UUID> findUsed(OpaqueToken token, Instant now) {
        return jdbc.sql("""
                        select session_id from refresh_token
                         where hash = :hash and used_at is not null and expires_at > :now
                        """)
                .param("hash", token.hash())
                .param("now", now.atOffset(UTC))
                .query(UUID.class)
                .optional();
    }

    /** Whose session it is, unless it has ended. */
    Optional<UserId> extend(UUID session, Instant now, Instant expires) {
        return jdbc.sql("""
                        update session set last_used_at = :now, expires_at = :expires
                         where id = :id and revoked_at is null
                        returning account_id
                        """)
                .param("id", session)
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    void revoke(UUID session, Instant now) {
        jdbc.sql("update session set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", session)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Ends the session of this token, be it used or not. */
    void revoke(OpaqueToken token, Instant now) {
        jdbc.sql("""
                update session set revoked_at = :now
                 where id = (select session_id from refresh_token where hash = :hash) and revoked_at is null
                """)
                .param("hash", token.hash())
                .param("now", now.atOffset(UTC))
                .update();
    }

    public void revokeAll(UserId account, Instant now) {
        jdbc.sql("update session set revoked_at = :now where account_id = :accountId and revoked_at is null")
                .param("accountId", account.value())
                .param("now", now.atOffset(UTC))
                .update();
    }
}
