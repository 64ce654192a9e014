package dev.motorpool.platform.idempotency;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replies to requests that carried an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header), kept for a
 * day: a request that is sent again gets the same reply and does nothing.
 *
 * <p>A service that wants it imports this class and has the table {@code idempotency} in its own migrations:
 *
 * <pre>{@code
 * caller_id uuid not null, key text not null, request_hash text not null, reply jsonb,
 * created_at timestamptz not null default now(), constraint idempotency_pk primary key (caller_id, key)
 * }</pre>
 */
@Repository
public class Idempotency {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * A request of one caller; without a key it is always the first of its kind.
     *
     * @param body what makes it the same request, as a record; only its hash is kept, which must not give away a secret
     */
    public record Request(UserId caller, @Nullable String key, Object body) {

        public Request {
            if (key != null && !KEY.matcher(key).matches()) {
                throw Problem.invalid("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
            }
        }
    }

    private record Earlier(String requestHash, String reply) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Idempotency(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Takes the key for this transaction; one that another transaction holds is waited for.
     *
     * @return the reply that the key has got before, empty when the request is to be carried out
     * @throws IdempotencyKeyReused when it was for another request
     */
    public <T> Optional<T> claim(Request request, Class<T> reply) {
        if (request.key() == null || insert(request)) {
            return Optional.empty();
        }
        var earlier = jdbc.sql("select request_hash, reply from idempotency where caller_id = :caller and key = :key")
                .param("caller", request.caller().value())
                .param("key", request.key())
                .query((row, n) -> new Earlier(row.getString("request_hash"), row.getString("reply")))
                .single();
        if (!earlier.requestHash().equals(hash(request))) {
            throw new IdempotencyKeyReused();
        }
        return Optional.of(json.readValue(earlier.reply(), reply));
    }

    /** Keeps the reply; in the transaction that claimed the key, so that no key is ever without one. */
    public void remember(Request request, Object reply) {
        if (request.key() == null) {
            return;
        }
        jdbc.sql("""
                update idempotency set reply = cast(:reply as jsonb) where caller_id = :caller and key = :key
                """)
                .param("reply", json.writeValueAsString(reply))
                .param("caller", request.caller().value())
                .param("key", request.key())
                .update();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from idempotency where created_at < now() - interval '24 hours'")
                .update();
    }

    private boolean insert(Request request) {
        return jdbc.sql("""
                        insert into idempotency (caller_id, key, request_hash) values (:caller, :key, :hash)
                        on conflict on constraint idempotency_pk do nothing
                        """)
                        .param("caller", request.caller().value())
                        .param("key", request.key())
                        .param("hash", hash(request))
                        .update()
                == 1;
    }

    private String hash(Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var body = json.writeValueAsString(request.body()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
