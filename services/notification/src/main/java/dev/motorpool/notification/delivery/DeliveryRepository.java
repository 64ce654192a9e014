package dev.motorpool.notification.delivery;

import dev.motorpool.notification.delivery.DeliveryView.Result;
import dev.motorpool.notification.delivery.DeliveryView.Status;
import dev.motorpool.notification.delivery.DeliveryView.Try;
import dev.motorpool.notification.message.Channel;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as operators read them. */
@Repository
class DeliveryRepository {

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeliveryView> list(@Nullable Status status, PageRequest page) {
        return jdbc.sql("""
                select delivery.id, message_id, user_id, kind, channel, state, last_error,
                       delivery.created_at, finished_at
                  from delivery join message on message.id = message_id
                 where (cast(:status as text) is null or state = :status)
                 order by delivery.created_at desc, delivery.id limit :limit offset :offset
                """)
                .param("status", status == null ? null : status.name())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(this::delivery)
                .list();
    }

    long count(@Nullable Status status) {
        return jdbc.sql("select count(*) from delivery where (cast(:status as text) is null or state = :status)")
                .param("status", status == null ? null : status.name())
                .query(Long.class)
                .single();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from delivery where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private List<Try> tries(UUID delivery) {
        return jdbc.sql("""
                select number, started_at, ended_at, result, error from delivery_try
                 where delivery_id = :id order by number
                """)
                .param("id", delivery)
                .query((row, n) -> new Try(
                        row.getInt("number"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        instant(row, "ended_at"),
                        Result.valueOf(row.getString("result")),
                        row.getString("error")))
                .list();
    }

    private DeliveryView delivery(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new DeliveryView(
                id,
                row.getObject("message_id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Status.valueOf(row.getString("state")),
                tries(id),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
