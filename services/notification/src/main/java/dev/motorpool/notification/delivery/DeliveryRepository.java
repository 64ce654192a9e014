package dev.motorpool.notification.delivery;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.notification.delivery.DeliveryView.Result;
import dev.motorpool.notification.delivery.DeliveryView.Status;
import dev.motorpool.notification.delivery.DeliveryView.Try;
import dev.motorpool.notification.message.Channel;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.notification.text.Stories.Told;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries as operators read them. */
@Repository
class DeliveryRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<DeliveryView> list(DeliveryFilter filter, PageRequest page) {
        return jdbc.sql("""
                select delivery.id, message_id, user_id, booking_id, kind, channel, state, last_error,
                       delivery.created_at, finished_at
                  from delivery join message on message.id = message_id
                 where (cast(:status as text) is null or state = :status)
                   and (cast(:booking as uuid) is null or booking_id = :booking)
                 order by delivery.created_at desc, delivery.id limit :limit offset :offset
                """)
                .param("status", filter.statusName())
                .param("booking", filter.bookingId())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(this::delivery)
                .list();
    }

    long count(DeliveryFilter filter) {
        return jdbc.sql("""
                select count(*) from delivery
                 where (cast(:status as text) is null or state = :status)
                   and (cast(:booking as uuid) is null
                        or message_id in (select id from message where booking_id = :booking))
                """)
                .param("status", filter.statusName())
                .param("booking", filter.bookingId())
                .query(Long.class)
                .single();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from delivery where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What is told by the messages of these deliveries. */
    Map<UUID, Told> told(List<DeliveryView> deliveries) {
        return jdbc
                .sql("select id, kind, occasion from message where id = any(:ids)")
                .param("ids", deliveries.stream().map(DeliveryView::messageId).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Told(
                                Kind.valueOf(row.getString("kind")),
                                json.readValue(row.getString("occasion"), Occasion.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
        var booking = row.getObject("booking_id", UUID.class);
        return new DeliveryView(
                id,
                row.getObject("message_id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                booking == null ? null : new BookingId(booking),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Status.valueOf(row.getString("state")),
                tries(id),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
