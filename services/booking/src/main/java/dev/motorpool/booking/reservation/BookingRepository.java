package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingExpired;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BookingRepository {

    /** Appends what just happened to the history: part of the statement that makes it happen, so it costs no round trip. */
    private static final String TELL = """
        insert into booking_event (booking_id, version, kind, at, actor_id, actor_role, source, reason, state)
        select id, version, :kind, updated_at, cast(:actor as uuid), cast(:role as text), :source, :reason,
               to_jsonb(told) from told
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
    boolean insertIfFree(Booking booking, Cause cause) {
        return jdbc.sql("""
            with told as (
            insert into booking (id, version, reference, customer_id, status, car_id, car_name, car_class,
                                 acriss_code, time_zone, by_class, pinned, stand_in, pickup_branch_id,
                                 dropoff_branch_id, pickup_at, dropoff_at, blocked, quote_id, days,
                                 per_day_minor, total_minor, tax_minor, deposit_minor, currency, price_lines,
                                 hold_until, overdue_since, created_at, updated_at)
            values (:id, :version, :reference, :customerId, :status, :carId, :carName, :carClass,
                    :acrissCode, :timeZone, :byClass, :pinned, :standIn, :pickupBranch, :dropoffBranch, :pickupAt,
                    :dropoffAt, tstzrange(:pickupAt, :blockedUntil), :quoteId, :days, :perDay, :total, :tax,
                    :deposit, :currency, cast(:priceLines as jsonb), :holdUntil, :overdueSince, :createdAt,
                    :updatedAt)
            on conflict on constraint booking_no_overlap do nothing
            returning *)
            """ + TELL)
                        .paramSource(told(booking, BookingPlaced.class, cause))
                        .update()
                == 1;
    }

    public Optional<Booking> find(BookingId id) {
        return jdbc.sql("select %s from booking where id = :id and status <> 'BLOCKED'".formatted(BookingRows.COLUMNS))
                .param("id", id.value())
                .query(rows::booking)
                .optional();
    }

    /**
     * Locks cars against every other change of who has them, in the order of their ids, so that nobody waits in a circle.
     * New bookings, which only refer to a car, go on: the constraint judges those.
     */
    public void lockCars(Collection<CarId> cars) {
        jdbc.sql("select id from car where id = any(:cars) order by id for no key update")
                .param("cars", cars.stream().map(CarId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The same of the car that a booking has just now, before the booking itself is locked. */
    public void lockCarOf(BookingId id) {
        jdbc.sql("select id from car where id = (select car_id from booking where id = :id) for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** Finds and locks against other changes; inserts that only refer to the car go on. */
    public Optional<Booking> findForChange(BookingId id) {
        return jdbc.sql("select %s from booking where id = :id and status <> 'BLOCKED' for no key update"
                        .formatted(BookingRows.COLUMNS))
                .param("id", id.value())
                .query(rows::booking)
                .optional();
    }

    /**
     * The same for the caller who may change it.
     *
     * @throws Problem 404 when it is not there or another customer's
     */
    public Booking getForChange(BookingId id, Caller caller) {
        return findForChange(id)
                .filter(booking -> booking.isFor(caller))
                .orElseThrow(() -> Problem.notFound("booking", id));
    }

    /**
     * Writes what can change in a booking that was locked before.
     *
     * @param kind the fact that tells of it
     */
    void update(Booking booking, Class<? extends BookingEvent> kind, Cause cause) {
        var written =
                jdbc.sql("""
                    with told as (
                    update booking
                       set version = :version, status = :status, car_id = :carId, car_name = :carName,
                           car_class = :carClass, acriss_code = :acrissCode, time_zone = :timeZone, by_class = :byClass,
                           pinned = :pinned, stand_in = :standIn, pickup_branch_id = :pickupBranch, dropoff_branch_id = :dropoffBranch,
                           brought_from = :broughtFrom, car_elsewhere = :carElsewhere,
                           pickup_at = :pickupAt, dropoff_at = :dropoffAt, blocked = tstzrange(:pickupAt, :blockedUntil),
                           quote_id = :quoteId, days = :days, per_day_minor = :perDay, total_minor = :total, tax_minor = :tax,
                           deposit_minor = :deposit, price_lines = cast(:priceLines as jsonb), hold_until = :holdUntil,
                           overdue_since = :overdueSince, updated_at = :updatedAt
                     where id = :id and version = :version - 1
                    returning *)
                    """ + TELL).paramSource(told(booking, kind, cause)).update();
        if (written != 1) {
            throw new IllegalStateException("booking %s is not at the version before %d: change it under its lock"
                    .formatted(booking.id(), booking.version()));
        }
    }

    /** Whether a hold of the car has passed its deadline by the database's clock. */
    boolean hasOverdueHold(CarId car) {
        return jdbc.sql("""
            select exists (select from booking
                            where car_id = :car and status = 'HELD' and hold_until <= clock_timestamp())
            """).param("car", car.value()).query(Boolean.class).single();
    }

    /** Whether nobody but that booking has the car in the period; a hold past its deadline is nobody's. */
    public boolean isFree(CarId car, Period period, BookingId except) {
        return jdbc.sql("""
            select not exists (
                select from booking
                 where car_id = :car and blocked && tstzrange(:from, :to) and id <> :except
                   and (status in ('CONFIRMED', 'ACTIVE', 'BLOCKED')
                        or (status = 'HELD' and hold_until > clock_timestamp())))
            """)
                .param("car", car.value())
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .param("except", except.value())
                .query(Boolean.class)
                .single();
    }

    /** Ends the holds of a car, or of all cars, whose deadline has passed by the database's clock. */
    List<Booking> expireHolds(@Nullable CarId car, int limit) {
        return jdbc.sql("""
            with told as (
            update booking
               set status = 'EXPIRED', hold_until = null, version = version + 1, updated_at = clock_timestamp()
             where id in (select id from booking
                           where status = 'HELD' and hold_until <= clock_timestamp()
                             and (cast(:car as uuid) is null or car_id = :car)
                           limit :limit
                             for no key update skip locked)
            returning *),
            history as (%s)
            select %s from told
            """.formatted(TELL, BookingRows.COLUMNS))
                .paramSource(cause(BookingExpired.class, Cause.clock("Nobody confirmed it in time."))
                        .addValue("car", car == null ? null : car.value())
                        .addValue("limit", limit))
                .query(rows::booking)
                .list();
    }

    private MapSqlParameterSource told(Booking booking, Class<? extends BookingEvent> kind, Cause cause) {
        return rows.params(booking).addValues(cause(kind, cause).getValues());
    }

    private static MapSqlParameterSource cause(Class<? extends BookingEvent> kind, Cause cause) {
        return new MapSqlParameterSource("kind", kind.getSimpleName())
                .addValue("actor", cause.actor() == null ? null : cause.actor().value())
                .addValue("role", cause.roleName())
                .addValue("source", cause.source())
                .addValue("reason", cause.reason());
    }
}
