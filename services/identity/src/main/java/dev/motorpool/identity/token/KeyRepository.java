package dev.motorpool.identity.token;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyRepository {

    private final JdbcClient jdbc;

    KeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredKey> findNewest() {
        return jdbc.sql("""
                        select id, generation, public_key, private_key
                          from signing_key order by generation desc limit 1
                        """).query(KeyRepository::key).optional();
    }

    List<String> publicKeys() {
        return jdbc.sql("select public_key from signing_key order by generation desc")
                .query((row, n) -> row.getString("public_key"))
                .list();
    }

    /** Does nothing when another instance has made the key of this generation. */
    void insert(StoredKey key, Instant now) {
        jdbc.sql("""
                insert into signing_key (id, generation, public_key, private_key, created_at)
                values (:id, :generation, :publicKey, :privateKey, :now)
                on conflict on constraint signing_key_generation_unique do nothing
                """)
                .param("id", key.id())
                .param("generation", key.generation())
                .param("publicKey", key.publicKey())
                .param("privateKey", key.privateKey())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Deletes keys whose successor is older than this. */
    void deleteSucceededBefore(Instant time) {
        jdbc.sql("""
                delete from signing_key as old
                 where exists (select from signing_key as successor
                                where successor.generation > old.generation and successor.created_at < :time)
                """).param("time", time.atOffset(UTC)).update();
    }

    private static StoredKey key(ResultSet row, int n) throws SQLException {
        return new StoredKey(
                row.getString("id"),
                row.getInt("generation"),
                row.getString("public_key"),
                row.getBytes("private_key"));
    }
}
