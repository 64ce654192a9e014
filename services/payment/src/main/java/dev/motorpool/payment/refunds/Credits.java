package dev.motorpool.payment.refunds;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.ledger.Taxed;
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
                        insert into credit (booking_id, cause_id, amount_minor, tax_minor, given_minor, given_tax_minor, currency,
                                            reason, created_at)
                        values (:booking, :cause, :amount, :tax, :given, :givenTax, :currency, :reason, :now)
                        on conflict on constraint credit_pk do nothing
                        """)
                        .param("booking", credit.booking().value())
                        .param("cause", credit.cause())
                        .param("amount", credit.amount().gross().minor())
                        .param("tax", credit.amount().tax().minor())
                        .param("given", credit.given().gross().minor())
                        .param("givenTax", credit.given().tax().minor())
                        .param("currency", credit.amount().gross().currencyCode())
                        .param("reason", credit.reason())
                        .param("now", Times.bind(Times.now(clock)))
                        .update()
                == 1;
    }

    public void give(Credit credit, Taxed part) {
        jdbc.sql("""
                update credit set given_minor = given_minor + :part, given_tax_minor = given_tax_minor + :tax
                 where booking_id = :booking and cause_id = :cause
                """)
                .param("part", part.gross().minor())
                .param("tax", part.tax().minor())
                .param("booking", credit.booking().value())
                .param("cause", credit.cause())
                .update();
    }

    /** Locked after the payments, by everybody. */
    List<Credit> openOf(BookingId booking) {
        return jdbc.sql("""
                        select booking_id, cause_id, amount_minor, tax_minor, given_minor, given_tax_minor, currency, reason
                          from credit
                         where booking_id = :booking and given_minor < amount_minor
                         order by created_at, cause_id for update
                        """)
                .param("booking", booking.value())
                .query(Credits::credit)
                .list();
    }

    private static Credit credit(ResultSet row, int n) throws SQLException {
        return new Credit(
                new BookingId(row.getObject("booking_id", UUID.class)),
                row.getObject("cause_id", UUID.class),
                taxed(row, "amount_minor", "tax_minor"),
                taxed(row, "given_minor", "given_tax_minor"),
                row.getString("reason"));
    }

    private static Taxed taxed(ResultSet row, String gross, String tax) throws SQLException {
        var currency = row.getString("currency");
        return Taxed.of(Money.of(row.getLong(gross), currency), Money.of(row.getLong(tax), currency));
    }
}
