package dev.motorpool.payment.bookings;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.dues.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row for each booking whose payments belong together: who has it locked decides about all of them. It is locked before
 * any of the payments.
 */
@Repository
class BookingAccounts {

    private final JdbcClient jdbc;

    BookingAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the account and says whether the booking has ended. */
    boolean lockAndHasEnded(BookingId booking) {
        return jdbc.sql("""
                        insert into booking_account as known (booking_id) values (:booking)
                        on conflict on constraint booking_account_pk do update set booking_id = known.booking_id
                        returning ended_at is not null
                        """)
                .param("booking", booking.value())
                .query(Boolean.class)
                .single();
    }

    void end(BookingId booking, Instant now) {
        jdbc.sql("update booking_account set ended_at = :now where booking_id = :booking")
                .param("now", Times.bind(now))
                .param("booking", booking.value())
                .update();
    }
}
