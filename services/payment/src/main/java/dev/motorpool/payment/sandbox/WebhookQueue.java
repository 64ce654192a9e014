package dev.motorpool.payment.sandbox;

import dev.motorpool.payment.sandbox.SandboxWebhooks.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks on their way. One that nobody took leaves again, later each time; so does one whose sender died. */
@Repository
class WebhookQueue {

    record Waiting(long position, Message message) {}

    /** Nobody else takes it for so long; doubled with each try, up to about an hour. */
    private static final String CLAIM = """
            update sandbox.webhook
               set tries = tries + 1, deliver_at = :now + make_interval(secs => 5 * power(2, least(tries, 10)))
             where position in (select position from sandbox.webhook
                                 where deliver_at <= :now
                                 order by deliver_at, position
                                 limit :limit
                                   for update skip locked)
            returning position, message
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WebhookQueue(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Message message, Instant deliverAt) {
        jdbc.sql("insert into sandbox.webhook (message, deliver_at) values (cast(:message as jsonb), :deliverAt)")
                .param("message", json.writeValueAsString(message))
                .param("deliverAt", deliverAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Waiting> claim(Instant now, int limit) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) ->
                        new Waiting(row.getLong("position"), json.readValue(row.getString("message"), Message.class)))
                .list();
    }

    void taken(Waiting webhook) {
        jdbc.sql("delete from sandbox.webhook where position = :position")
                .param("position", webhook.position())
                .update();
    }
}
