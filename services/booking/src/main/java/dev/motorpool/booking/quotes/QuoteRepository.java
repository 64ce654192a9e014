package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class QuoteRepository {

    /** A kept quote, whose it is and which booking was made of it. */
    record Kept(
            Quote quote, @Nullable UserId owner, @Nullable BookingId booking) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuoteRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Kept> find(QuoteId id) {
        return jdbc.sql("select document, owner_id, booking_id from quote where id = :id")
                .param("id", id.value())
                .query(this::kept)
                .optional();
    }

    void insert(Quote quote, @Nullable UserId owner) {
        statement("""
                insert into quote (id, owner_id, booking_id, document, created_at, expires_at)
                values (:id, :owner, :booking, cast(:document as jsonb), :createdAt, :expiresAt)
                """, quote, owner, null).update();
    }

    /**
     * Gives the quote to a booking, whether it is kept already or comes here first.
     *
     * @return false when another booking has it
     */
    boolean use(Quote quote, UserId owner, BookingId booking) {
        return statement("""
                        insert into quote (id, owner_id, booking_id, document, created_at, expires_at)
                        values (:id, :owner, :booking, cast(:document as jsonb), :createdAt, :expiresAt)
                        on conflict on constraint quote_pk do update
                           set booking_id = excluded.booking_id where quote.booking_id is null
                        """, quote, owner, booking).update() == 1;
    }

    /** Forgets quotes that nobody booked, so long after they have expired. */
    int forget(Duration after, int most) {
        return jdbc.sql("""
                delete from quote
                 where id in (select id from quote
                               where booking_id is null
                                 and expires_at < now() - make_interval(secs => :seconds)
                               limit :most
                                 for update skip locked)
                """)
                .param("seconds", after.toSeconds())
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec statement(
            String sql, Quote quote, @Nullable UserId owner, @Nullable BookingId booking) {
        return jdbc.sql(sql)
                .param("id", quote.id().value())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("booking", booking == null ? null : booking.value(), Types.OTHER)
                .param("document", json.writeValueAsString(quote))
                .param("createdAt", Times.bind(quote.createdAt()))
                .param("expiresAt", Times.bind(quote.expiresAt()));
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        var booking = row.getObject("booking_id", UUID.class);
        return new Kept(
                json.readValue(row.getString("document"), Quote.class),
                owner == null ? null : new UserId(owner),
                booking == null ? null : new BookingId(booking));
    }
}
