package dev.motorpool.notification.delivery;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.notification.live.LiveEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How tries ended. What is given up, operators hear of at once. */
@Repository
class DeliveryLog {

    private static final String END = """
            with ended as (
                update delivery_try set ended_at = :now, result = :result, error = :error
                 where delivery_id = :id and number = :number
                returning delivery_id)
            update delivery set state = :state, last_error = :error,
                   finished_at = case when :state = 'WAITING' then null else :now end
              from ended where id = delivery_id and state = 'SENDING' and tries = :number
            """;

    private final JdbcClient jdbc;
    private final LiveEvents live;
    private final JsonMapper json;

    DeliveryLog(JdbcClient jdbc, LiveEvents live, JsonMapper json) {
        this.jdbc = jdbc;
        this.live = live;
        this.json = json;
    }

    void sent(UUID id, int number, Instant now) {
        end(id, number, "SENT", "SENT", null, now);
    }

    void failed(UUID id, int number, String error, Instant now) {
        end(id, number, "FAILED", "WAITING", error, now);
    }

    void failedForGood(UUID id, int number, String error, Instant now) {
        end(id, number, "FAILED", "FAILED", error, now);
        tellOperators(id, error, now);
    }

    /** Without any try. */
    void giveUp(UUID id, String error, Instant now) {
        jdbc.sql("""
                update delivery set state = 'FAILED', last_error = :error, finished_at = :now
                 where id = :id and state = 'WAITING'
                """)
                .param("id", id)
                .param("error", error)
                .param("now", now.atOffset(UTC))
                .update();
        tellOperators(id, error, now);
    }

    private void tellOperators(UUID id, String error, Instant now) {
        var data = json.createObjectNode().put("deliveryId", id.toString()).put("error", error);
        live.tell(List.of(new LiveEvents.Draft(null, "delivery.failed", data, now)));
    }

    /** All tries anew, of what was given up. */
    boolean reopen(UUID id) {
        return jdbc.sql("""
                        update delivery set state = 'WAITING', tries_since = tries, finished_at = null
                         where id = :id and state = 'FAILED'
                        """).param("id", id).update() == 1;
    }

    private void end(UUID id, int number, String result, String state, @Nullable String error, Instant now) {
        jdbc.sql(END)
                .param("id", id)
                .param("number", number)
                .param("result", result)
                .param("state", state)
                .param("error", error)
                .param("now", now.atOffset(UTC))
                .update();
    }
}
