package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.risk.Risks;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.web.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings in lists. */
@Repository
public class BookingQueries {

    private static final String LISTED = """
              from booking
             where status <> 'BLOCKED'
               and (cast(:customer as uuid) is null or customer_id = :customer)
               and (cast(:car as uuid) is null or car_id = :car)
               and (cast(:status as text) is null or status = :status)
               and (cast(:from as timestamptz) is null or dropoff_at > :from)
               and (cast(:to as timestamptz) is null or pickup_at < :to)
               and (cast(:branch as uuid) is null or pickup_branch_id = :branch or dropoff_branch_id = :branch)
               and (cast(:carClass as text) is null or car_class = :carClass)
               and (cast(:awaitsCar as boolean) is null
                    or (stand_in and status in ('HELD', 'CONFIRMED')) = cast(:awaitsCar as boolean))
               and (cast(:overdue as boolean) is null
                    or (status = 'ACTIVE' and overdue_since is not null) = cast(:overdue as boolean))
               and (cast(:atRisk as boolean) is null
                    or exists (select from %s) = cast(:atRisk as boolean))
               and (cast(:carElsewhere as boolean) is null
                    or (car_elsewhere is not null and status in ('HELD', 'CONFIRMED')) = cast(:carElsewhere as boolean))
               and (cast(:words as text) is null or starts_with(reference, upper(:words))
                    or position(lower(:words) in lower(car_name)) > 0 or cast(id as text) = lower(:words))
            """.formatted(Risks.CURRENT);

    private final JdbcClient jdbc;
    private final BookingRows rows;

    BookingQueries(JdbcClient jdbc, BookingRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Booking> list(BookingFilter filter, PageRequest page) {
        var sql = "select %%s %%s order by %s limit %d offset %d";
        return filtered(sql.formatted(filter.order().sql(), page.limit(), page.offset()), filter)
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
                select id, version, car_id, pickup_at, dropoff_at, upper(blocked) as blocked_until,
                       (select branch_id from car_move where booking_id = booking.id) as moves_to
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
                        Times.read(row, "blocked_until"),
                        BookingRows.branch(row, "moves_to")))
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

    /** Those of them that there are. */
    public Map<BookingId, Booking> byId(Collection<BookingId> ids) {
        return jdbc
                .sql("select %s from booking where id = any(:ids) and status <> 'BLOCKED'"
                        .formatted(BookingRows.COLUMNS))
                .param("ids", ids.stream().map(BookingId::value).toArray(UUID[]::new))
                .query(rows::booking)
                .list()
                .stream()
                .collect(Collectors.toMap(Booking::id, Function.identity()));
    }

    /** Bookings that these cars were given to in that time: all but those that came to nothing. */
    public List<Booking> of(List<CarId> cars, Period period) {
        return jdbc.sql("""
                select %s from booking
                 where car_id = any(:cars) and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'COMPLETED')
                   and blocked && tstzrange(:from, :to)
                 order by pickup_at
                """.formatted(BookingRows.COLUMNS))
                .param("cars", cars.stream().map(CarId::value).toArray(UUID[]::new))
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .query(rows::booking)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, BookingFilter filter) {
        var status = filter.status();
        var carClass = filter.carClass();
        return jdbc.sql(sql.formatted(BookingRows.COLUMNS, LISTED))
                .paramSource(new MapSqlParameterSource()
                        .addValue(
                                "customer",
                                filter.customer() == null
                                        ? null
                                        : filter.customer().value())
                        .addValue(
                                "car",
                                filter.car() == null ? null : filter.car().value())
                        .addValue("status", status == null ? null : status.name())
                        .addValue("from", bind(filter.from()))
                        .addValue("to", bind(filter.to()))
                        .addValue(
                                "branch",
                                filter.branch() == null ? null : filter.branch().value())
                        .addValue("carClass", carClass == null ? null : carClass.name())
                        .addValue("awaitsCar", filter.awaitsCar())
                        .addValue("overdue", filter.overdue())
                        .addValue("atRisk", filter.atRisk())
                        .addValue("carElsewhere", filter.carElsewhere())
                        .addValue("words", filter.words()));
    }

    private static @Nullable OffsetDateTime bind(@Nullable Instant time) {
        return time == null ? null : Times.bind(time);
    }
}
