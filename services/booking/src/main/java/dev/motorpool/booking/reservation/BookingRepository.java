package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BookingRepository {

    private static final String LISTED = """
              from booking
             where (cast(:customer as uuid) is null or customer_id = :customer)
               and (cast(:car as uuid) is null or car_id = :car)
               and (cast(:status as text) is null or status = :status)
            """;

    private final JdbcClient jdbc;
    private final BookingRows rows;

    BookingRepository(JdbcClient jdbc, BookingRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Writes the booking unless its car is taken. The exclusion constraint decides, and it is named, because a bare
     * {@code on conflict} would swallow every other conflict too.
     *
     * @return whether it was written
     */
    boolean insertIfFree(Booking booking) {
        return jdbc.sql("""
                        insert into booking (id, version, reference, customer_id, status, car_id, car_name, car_class,
                                             acriss_code, time_zone, by_class, pinned, pickup_branch_id,
                                             dropoff_branch_id, pickup_at, dropoff_at, blocked, quote_id, days,
                                             per_day_minor, total_minor, deposit_minor, currency, price_lines,
                                             hold_until, overdue_since, created_at, updated_at)
                        values (:id, :version, :reference, :customerId, :status, :carId, :carName, :carClass,
                                :acrissCode, :timeZone, :byClass, :pinned, :pickupBranch, :dropoffBranch, :pickupAt,
                                :dropoffAt, tstzrange(:pickupAt, :blockedUntil), :quoteId, :days, :perDay, :total,
                                :deposit, :currency, cast(:priceLines as jsonb), :holdUntil, :overdueSince, :createdAt,
                                :updatedAt)
                        on conflict on constraint booking_no_overlap do nothing
                        """).paramSource(rows.params(booking)).update() == 1;
    }

    public Optional<Booking> find(BookingId id) {
        return jdbc.sql("select %s from booking where id = :id".formatted(BookingRows.COLUMNS))
                .param("id", id.value())
                .query(rows::booking)
                .optional();
    }

    /** Finds and locks against other changes; inserts that only refer to the car go on. */
    public Optional<Booking> findForChange(BookingId id) {
        return jdbc.sql("select %s from booking where id = :id for no key update".formatted(BookingRows.COLUMNS))
                .param("id", id.value())
                .query(rows::booking)
                .optional();
    }

    /** Writes what can change in a booking that was locked before. */
    void update(Booking booking) {
        jdbc.sql("""
                update booking
                   set version = :version, status = :status, car_id = :carId, car_name = :carName,
                       car_class = :carClass, acriss_code = :acrissCode, time_zone = :timeZone, by_class = :byClass,
                       pinned = :pinned, pickup_branch_id = :pickupBranch, dropoff_branch_id = :dropoffBranch,
                       pickup_at = :pickupAt, dropoff_at = :dropoffAt, blocked = tstzrange(:pickupAt, :blockedUntil),
                       quote_id = :quoteId, days = :days, per_day_minor = :perDay, total_minor = :total,
                       deposit_minor = :deposit, price_lines = cast(:priceLines as jsonb), hold_until = :holdUntil,
                       overdue_since = :overdueSince, updated_at = :updatedAt
                 where id = :id
                """).paramSource(rows.params(booking)).update();
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
                """.formatted(BookingRows.COLUMNS))
                .param("car", car == null ? null : car.value())
                .param("limit", limit)
                .query(rows::booking)
                .list();
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
        return pageAfter(after, limit, "true");
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
