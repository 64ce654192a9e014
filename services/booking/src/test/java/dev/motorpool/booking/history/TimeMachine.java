package dev.motorpool.booking.history;

import dev.motorpool.booking.api.BookingId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves bookings instead of the clock, which is the database's; leaves its mark in the history. */
public final class TimeMachine {

    private final JdbcClient jdbc;

    public TimeMachine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hold's deadline has just passed. */
    public void endHold(BookingId booking) {
        move(booking, "hold_until = now() - interval '1 second'", Duration.ZERO);
    }

    /** All of the booking was that much earlier. */
    public void wasEarlier(BookingId booking, Duration by) {
        move(booking, """
                pickup_at = pickup_at - make_interval(secs => :seconds),
                dropoff_at = dropoff_at - make_interval(secs => :seconds),
                blocked = tstzrange(lower(blocked) - make_interval(secs => :seconds),
                                    upper(blocked) - make_interval(secs => :seconds))
                """, by);
        jdbc.sql("""
                update extra_use
                   set during = tstzrange(lower(during) - make_interval(secs => :seconds),
                                          upper(during) - make_interval(secs => :seconds))
                 where booking_id = :id
                """)
                .param("id", booking.value())
                .param("seconds", (double) by.toSeconds())
                .update();
    }

    /** Whatever else is needed: assignments as SQL writes them. */
    public void set(BookingId booking, String assignments) {
        move(booking, assignments, Duration.ZERO);
    }

    private void move(BookingId booking, String what, Duration by) {
        jdbc.sql("""
                with told as (update booking set version = version + 1, %s where id = :id returning *)
                insert into booking_event (booking_id, version, kind, at, source, reason, state)
                select id, version, 'Moved', now(), 'time machine', '', to_jsonb(told) from told
                """.formatted(what))
                .param("id", booking.value())
                .param("seconds", (double) by.toSeconds())
                .update();
    }
}
