package dev.motorpool.notification.copy;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The copy of booking's bookings. */
@Repository
public class Bookings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Bookings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that are known; nobody else changes them before the transaction ends. */
    public Map<BookingId, BookingView> lock(Collection<BookingId> ids) {
        return byId(read("where booking_id = any(:ids) order by booking_id for update", ids));
    }

    public Map<BookingId, BookingView> find(Collection<BookingId> ids) {
        return byId(read("where booking_id = any(:ids)", ids));
    }

    public Optional<BookingView> lock(BookingId id) {
        return Optional.ofNullable(lock(List.of(id)).get(id));
    }

    /** Drops what is stale. */
    public void put(Collection<BookingView> bookings) {
        jdbc.sql("""
                insert into booking (booking_id, version, view)
                select booking_id, version, cast(view as jsonb)
                  from unnest(:ids, :versions, :views) as told (booking_id, version, view)
                 order by booking_id
                on conflict on constraint booking_pk do update
                   set version = excluded.version, view = excluded.view
                 where booking.version < excluded.version
                """)
                .param("ids", bookings.stream().map(b -> b.id().value()).toArray(UUID[]::new))
                .param("versions", bookings.stream().map(BookingView::version).toArray(Long[]::new))
                .param("views", bookings.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    private List<BookingView> read(String which, Collection<BookingId> ids) {
        return jdbc.sql("select view from booking " + which)
                .param("ids", ids.stream().map(BookingId::value).toArray(UUID[]::new))
                .query((row, n) -> json.readValue(row.getString("view"), BookingView.class))
                .list();
    }

    private static Map<BookingId, BookingView> byId(List<BookingView> bookings) {
        return bookings.stream().collect(Collectors.toMap(BookingView::id, Function.identity()));
    }
}
