package dev.motorpool.identity.recovery;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.identity.api.PasswordLinkPurpose;
import dev.motorpool.identity.token.OpaqueToken;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links by which people choose a password, and the hashes of their secrets. A person has one open link at most. */
@Repository
class PasswordLinkRepository {

    private final JdbcClient jdbc;

    PasswordLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many this person was given since then. Their account must be locked, or two at once are not counted. */
    int countSince(UserId person, Instant since) {
        return jdbc.sql("select count(*) from password_link where account_id = :person and created_at > :since")
                .param("person", person.value())
                .param("since", since.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** Ends the open link of this person, if there is one. */
    void close(UserId person, Instant now) {
        jdbc.sql("update password_link set closed_at = :now where account_id = :person and closed_at is null")
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    void insert(UUID id, UserId person, PasswordLinkPurpose purpose, Instant now, Instant expires) {
        jdbc.sql("""
                insert into password_link (id, account_id, purpose, created_at, expires_at)
                values (:id, :person, :purpose, :now, :expires)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("now", now.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .update();
    }

    /** Adds a secret to the link while it is open. */
    boolean addSecret(UUID link, OpaqueToken secret, Instant now) {
        return jdbc.sql("""
                        insert into password_link_secret (hash, link_id)
                        select :hash, id from password_link
                         where id = :link and closed_at is null and expires_at > :now
                        """)
                        .param("hash", secret.hash())
                        .param("link", link)
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Whose open link it is. */
    Optional<UserId> findPerson(OpaqueToken secret, Instant now) {
        return jdbc.sql("""
                select account_id from password_link
                 where id = (select link_id from password_link_secret where hash = :hash)
                   and closed_at is null and expires_at > :now
                """)
                .param("hash", secret.hash())
                .param("now", now.atOffset(UTC))
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    /** Uses the link up. Of two at once the row's lock lets one through. */
    boolean use(OpaqueToken secret, Instant now) {
        return jdbc.sql("""
                        update password_link set closed_at = :now
                         where id = (select link_id from password_link_secret where hash = :hash)
                           and closed_at is null and expires_at > :now
                        """)
                        .param("hash", secret.hash())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }
}
