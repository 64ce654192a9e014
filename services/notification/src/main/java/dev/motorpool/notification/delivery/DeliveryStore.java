package dev.motorpool.notification.delivery;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.platform.TimeOrderedId;
import dev.motorpool.platform.security.UserId;
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

/** Deliveries and their tries. */
@Repository
class DeliveryStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The ids of the new deliveries. */
    List<UUID> addEmails(List<UUID> messages, Instant now) {
        return jdbc.sql("""
                insert into delivery (id, message_id, channel, created_at)
                select id, message_id, 'EMAIL', :now from unnest(:ids, :messages) as fresh (id, message_id)
                on conflict on constraint delivery_once do nothing
                returning id
                """)
                .param(
                        "ids",
                        messages.stream().map(message -> TimeOrderedId.next()).toArray(UUID[]::new))
                .param("messages", messages.toArray(UUID[]::new))
                .param("now", now.atOffset(UTC))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Empty when it is delivered or given up. */
    Optional<Outgoing> findUnfinished(UUID id) {
        return jdbc.sql("""
                select delivery.id, user_id, kind, occasion, tries, tries_since, delivery.created_at
                  from delivery join message on message.id = message_id
                 where delivery.id = :id and state in ('WAITING', 'SENDING')
                """).param("id", id).query(this::outgoing).optional();
    }

    /** In two parts, because each has an index of its own. */
    List<UUID> waitingFor(UserId person) {
        return jdbc.sql("""
                with theirs as (
                    select id from message where user_id = :person and shown
                    union all
                    select id from message where user_id = :person and not shown)
                select delivery.id from theirs join delivery on message_id = theirs.id
                 where channel = 'EMAIL' and state = 'WAITING' and tries = tries_since
                """)
                .param("person", person.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * Takes the next try for oneself. Whoever else wants the same one, by accident or because we are taken for dead,
     * does not get it.
     */
    boolean begin(Outgoing delivery, Instant now) {
        return jdbc.sql("""
                        with mine as (
                            insert into delivery_try (delivery_id, number, started_at)
                            select id, tries + 1, :now from delivery
                             where id = :id and state = 'WAITING' and tries + 1 = :number
                            on conflict on constraint delivery_try_once do nothing
                            returning number)
                        update delivery set state = 'SENDING', tries = mine.number
                          from mine where id = :id
                        """)
                        .param("id", delivery.id())
                        .param("number", delivery.number())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    /** Gives a delivery back whose try was begun before that time and never ended. */
    boolean reclaim(UUID id, Instant begunBefore) {
        return jdbc.sql("""
                        with lost as (
                            update delivery_try set result = 'LOST'
                             where delivery_id = :id and result = 'SENDING' and started_at <= :before
                            returning delivery_id)
                        update delivery set state = 'WAITING' from lost where id = delivery_id and state = 'SENDING'
                        """)
                        .param("id", id)
                        .param("before", begunBefore.atOffset(UTC))
                        .update()
                == 1;
    }

    private Outgoing outgoing(ResultSet row, int n) throws SQLException {
        return new Outgoing(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("occasion"), Occasion.class),
                row.getInt("tries"),
                row.getInt("tries_since"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
