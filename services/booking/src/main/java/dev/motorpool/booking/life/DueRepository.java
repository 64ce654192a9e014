package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.rules.ReturnProperties;
import dev.motorpool.fleet.api.CarId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What should have happened by now, by the database's clock. */
@Repository
class DueRepository {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Duration lateGrace;

    DueRepository(JdbcClient jdbc, ReturnProperties returns) {
        this.jdbc = jdbc;
        this.lateGrace = returns.lateGrace();
    }

    /** Confirmed bookings whose pickup is longer ago. Who has been given no car has missed nothing. */
    List<BookingId> notPickedUp(Duration ago) {
        return jdbc.sql("""
                select id from booking
                 where status = 'CONFIRMED' and not stand_in and pickup_at <= clock_timestamp() - make_interval(secs => :seconds)
                 order by pickup_at limit :limit
                """)
                .param("seconds", (double) ago.toSeconds())
                .param("limit", AT_ONCE)
                .query((row, n) -> new BookingId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Bookings whose car should have been back by the time of grace that was agreed, and is not known to be late or soon
     * not blocked any more.
     */
    List<BookingId> notReturned(Duration soon) {
        return jdbc.sql("""
                select booking.id
                  from booking
                  left join quote on quote.id = booking.quote_id
                 where status = 'ACTIVE' and dropoff_at <= clock_timestamp()
                   and dropoff_at <= clock_timestamp() - coalesce(
                           make_interval(mins => cast(document -> 'lateReturn' ->> 'graceMinutes' as int)),
                           make_interval(secs => :seconds))
                   and (overdue_since is null or upper(blocked) < clock_timestamp() + make_interval(secs => :soon))
                 order by dropoff_at limit :limit
                """)
                .param("seconds", (double) lateGrace.toSeconds())
                .param("soon", (double) soon.toSeconds())
                .param("limit", AT_ONCE)
                .query((row, n) -> new BookingId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How long after {@code after}, when one booking ends, the car is nobody else's; until {@code wanted} at the most. */
    Instant freeUntil(CarId car, Instant after, Instant wanted) {
        if (!wanted.isAfter(after)) {
            return after;
        }
        return jdbc.sql("""
                select least(cast(:wanted as timestamptz), min(lower(blocked))) as free_until
                  from booking
                 where car_id = :car and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED')
                   and blocked && tstzrange(:after, :wanted)
                """)
                .param("car", car.value())
                .param("after", Times.bind(after))
                .param("wanted", Times.bind(wanted))
                .query((row, n) -> Times.read(row, "free_until"))
                .single();
    }
}
