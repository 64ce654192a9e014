package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.web.PageRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings in lists. */
@Repository
class BookingQueries {

    private static final String LISTED = """
              from booking
             where status <> 'BLOCKED' and (cast(:customer as uuid) is null or customer_id = :customer)
               and (cast(:car as uuid) is null or car_id = :car)
               and (cast(:status as text) is null or status = :status)
            """;

    private final JdbcClient jdbc;
    private final BookingRows rows;

    BookingQueries(JdbcClient jdbc, BookingRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Booking> list(BookingFilter filter, PageRequest page) {
        return filtered("select %s %s order by created_at desc, id limit :limit offset :offset", filter)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(rows::booking)
                .list();
    }

    long count(BookingFilter filter) {
        return filtered("select count(*) %2$s", filter).query(Long.class).single();
    }

    List<Booking> occupyingAfter(@Nullable BookingId after, int limit) {
        return pageAfter(after, limit, "status in ('HELD', 'CONFIRMED', 'ACTIVE') and upper(blocked) > now()");
    }

    List<Booking> allAfter(@Nullable BookingId after, int limit) {
        return pageAfter(after, limit, "status <> 'BLOCKED'");
    }

    List<Occupation> occupationsAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, version, car_id, pickup_at, dropoff_at, upper(blocked) as blocked_until
                  from booking
                 where status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED') and upper(blocked) > now()
                   and (cast(:after as uuid) is null or id > :after)
                 order by id limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Occupation(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        new CarId(row.getObject("car_id", UUID.class)),
                        Times.read(row, "pickup_at"),
                        Times.read(row, "dropoff_at"),
                        Times.read(row, "blocked_until")))
                .list();
    }

    private List<Booking> pageAfter(@Nullable BookingId after, int limit, String condition) {
        return jdbc.sql("""
                select %s from booking
                 where %s and (cast(:after as uuid) is null or id > :after)
                 order by id limit :limit
                """.formatted(BookingRows.COLUMNS, condition))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(rows::booking)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, BookingFilter filter) {
        return jdbc.sql(sql.formatted(BookingRows.COLUMNS, LISTED))
                .param(
                        "customer",
                        filter.customer() == null ? null : filter.customer().value())
                .param("car", filter.car() == null ? null : filter.car().value())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name());
    }
}
