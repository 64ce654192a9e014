package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BookingRepository {

    private static final String COLUMNS = """
            id, version, car_id, car_name, customer_id, status, pickup_at, dropoff_at, upper(blocked) as blocked_until,
            days, per_day_minor, currency, hold_until, created_at, updated_at
            """;

    private static final String LISTED = """
              from booking
             where (cast(:customer as uuid) is null or customer_id = :customer)
               and (cast(:car as uuid) is null or car_id = :car)
               and (cast(:status as text) is null or status = :status)
            """;

    private final JdbcClient jdbc;

    BookingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the booking unless its car is taken. The exclusion constraint decides, and it is named, because a bare
     * {@code on conflict} would swallow every other conflict too.
     *
     * @return whether it was written
     */
    boolean insertIfFree(Booking booking) {
        return jdbc.sql("""
                        insert into booking (id, version, car_id, car_name, customer_id, status, pickup_at, dropoff_at,
                                             blocked, days, per_day_minor, total_minor, currency, hold_until,
                                             created_at, updated_at)
                        values (:id, :version, :carId, :carName, :customerId, :status, :pickupAt, :dropoffAt,
                                tstzrange(:pickupAt, :blockedUntil), :days, :perDay, :total, :currency, :holdUntil,
                                :createdAt, :updatedAt)
                        on conflict on constraint booking_no_overlap do nothing
                        """)
                        .param("id", booking.id().value())
                        .param("version", booking.version())
                        .param("carId", booking.carId().value())
                        .param("carName", booking.carName())
                        .param("customerId", booking.customerId().value())
                        .param("status", booking.status().name())
                        .param("pickupAt", Times.bind(booking.rental().from()))
                        .param("dropoffAt", Times.bind(booking.rental().to()))
                        .param("blockedUntil", Times.bind(booking.blocked().to()))
                        .param("days", booking.price().days())
                        .param("perDay", booking.price().perDay().minor())
                        .param("total", booking.price().total().minor())
                        .param("currency", booking.price().perDay().currencyCode())
                        .param("holdUntil", bindNullable(booking.holdUntil()))
                        .param("createdAt", Times.bind(booking.createdAt()))
                        .param("updatedAt", Times.bind(booking.updatedAt()))
                        .update()
                == 1;
    }

    public Optional<Booking> find(BookingId id) {
        return jdbc.sql("select %s from booking where id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(BookingRepository::booking)
                .optional();
    }

    /** Finds and locks against other changes; inserts that only refer to the car go on. */
    public Optional<Booking> findForChange(BookingId id) {
        return jdbc.sql("select %s from booking where id = :id for no key update".formatted(COLUMNS))
                .param("id", id.value())
                .query(BookingRepository::booking)
                .optional();
    }

    /** Writes what can change in a booking that was locked before. */
    void update(Booking booking) {
        jdbc.sql("""
                update booking set version = :version, status = :status, hold_until = :holdUntil, updated_at = :updatedAt
                 where id = :id
                """)
                .param("version", booking.version())
                .param("status", booking.status().name())
                .param("holdUntil", bindNullable(booking.holdUntil()))
                .param("updatedAt", Times.bind(booking.updatedAt()))
                .param("id", booking.id().value())
                .update();
    }

    /** Ends the holds of a car, or of all cars, whose deadline has passed by the database's clock. */
    List<Booking> expireHolds(@Nullable CarId car, int limit) {
        return jdbc.sql("""
                update booking
                   set status = 'EXPIRED', hold_until = null, version = version + 1, updated_at = clock_timestamp()
                 where id in (select id from booking
                               where status = 'HELD' and hold_until <= clock_timestamp()
                                 and (cast(:car as uuid) is null or car_id = :car)
                               limit :limit
                                 for no key update skip locked)
                returning %s
                """.formatted(COLUMNS))
                .param("car", car == null ? null : car.value())
                .param("limit", limit)
                .query(BookingRepository::booking)
                .list();
    }

    List<Booking> list(BookingFilter filter, PageRequest page) {
        return filtered("select %s %s order by created_at desc, id limit :limit offset :offset", filter)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(BookingRepository::booking)
                .list();
    }

    long count(BookingFilter filter) {
        return filtered("select count(*) %2$s", filter).query(Long.class).single();
    }

    List<Booking> occupyingAfter(@Nullable BookingId after, int limit) {
        return pageAfter(after, limit, "status in ('HELD', 'CONFIRMED', 'ACTIVE') and upper(blocked) > now()");
    }

    List<Booking> allAfter(@Nullable BookingId after, int limit) {
        return pageAfter(after, limit, "true");
    }

    private List<Booking> pageAfter(@Nullable BookingId after, int limit, String condition) {
        return jdbc.sql("""
                select %s from booking
                 where %s and (cast(:after as uuid) is null or id > :after)
                 order by id limit :limit
                """.formatted(COLUMNS, condition))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(BookingRepository::booking)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, BookingFilter filter) {
        return jdbc.sql(sql.formatted(COLUMNS, LISTED))
                .param(
                        "customer",
                        filter.customer() == null ? null : filter.customer().value())
                .param("car", filter.car() == null ? null : filter.car().value())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name());
    }

    private static java.time.@Nullable OffsetDateTime bindNullable(@Nullable Instant instant) {
        return instant == null ? null : Times.bind(instant);
    }

    private static Booking booking(ResultSet row, int n) throws SQLException {
        var pickup = Times.read(row, "pickup_at");
        return new Booking(
                new BookingId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CarId(row.getObject("car_id", UUID.class)),
                row.getString("car_name"),
                new UserId(row.getObject("customer_id", UUID.class)),
                BookingStatus.valueOf(row.getString("status")),
                new Period(pickup, Times.read(row, "dropoff_at")),
                new Period(pickup, Times.read(row, "blocked_until")),
                new Price(row.getInt("days"), Money.of(row.getLong("per_day_minor"), row.getString("currency"))),
                Times.readNullable(row, "hold_until"),
                Times.read(row, "created_at"),
                Times.read(row, "updated_at"));
    }
}
