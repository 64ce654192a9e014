package dev.motorpool.payment.refunds;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What bookings have coming. What no captured payment covers yet, because it is being paid just now, is given back as soon
 * as the money is here. Every method belongs into a transaction that has locked the payments that it is about.
 */
@Repository
public class Credits {

    private final JdbcClient jdbc;
    private final Clock clock;

    Credits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when it was granted before. */
    public boolean grant(Credit credit) {
        return jdbc.sql("""
                        insert into credit (booking_id, cause_id, amount_minor, given_minor, currency, reason, created_at)
                        values (:booking, :cause, :amount, :given, :currency, :reason, :now)
                        on conflict on constraint credit_pk do nothing
                        """)
                        .param("booking", credit.booking().value())
                        .param("cause", credit.cause())
                        .param("amount", credit.amount().minor())
                        .param("given", credit.given().minor())
                        .param("currency", credit.amount().currencyCode())
                        .param("reason", credit.reason())
                        .param("now", Times.bind(Times.now(clock)))
                        .update()
                == 1;
    }

    public void give(Credit credit, Money part) {
        jdbc.sql("""
                update credit set given_minor = given_minor + :part where booking_id = :booking and cause_id = :cause
                """)
                .param("part", part.minor())
                .param("booking", credit.booking().value())
                .param("cause", credit.cause())
                .update();
    }

    /** Locked after the payments, by everybody. */
    List<Credit> openOf(BookingId booking) {
        return jdbc.sql("""
                        select booking_id, cause_id, amount_minor, given_minor, currency, reason from credit
                         where booking_id = :booking and given_minor < amount_minor
                         order by created_at, cause_id for update
                        """)
                .param("booking", booking.value())
                .query(Credits::credit)
                .list();
    }

    private static Credit credit(ResultSet row, int n) throws SQLException {
        var currency = row.getString("currency");
        return new Credit(
                new BookingId(row.getObject("booking_id", UUID.class)),
                row.getObject("cause_id", UUID.class),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("given_minor"), currency),
                row.getString("reason"));
    }
}
