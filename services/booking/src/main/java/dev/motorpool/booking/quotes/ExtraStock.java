package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which extras are out at which time, by the branch that they were taken from. */
@Repository
class ExtraStock {

    /** At each moment at which one more goes out: how many are out then. The most of these is what cannot be had. */
    private static final String OUT = """
            select coalesce(max(out), 0)
              from (select (select coalesce(sum(quantity), 0)
                              from extra_use as other
                             where other.code = :code and other.branch_id = :branch and other.during @> at) as out
                      from (select cast(:from as timestamptz) as at
                             union
                            select lower(during) from extra_use
                             where code = :code and branch_id = :branch
                               and during && tstzrange(:from, :to) and lower(during) > :from) as moments) as counts
            """;

    /** Pieces that a booking has of an extra, and where from. */
    record Use(String code, BranchId branch) {}

    /** Who gets pieces of it next. */
    record Next(BookingId booking, Instant startsAt) {}

    private final JdbcClient jdbc;

    ExtraStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time count and take pieces of this extra at this branch, until the transaction ends. */
    void lock(String code, BranchId branch) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "extra %s at %s".formatted(code, branch))
                .query((row, n) -> n)
                .list();
    }

    int out(String code, BranchId branch, Period during) {
        return jdbc.sql(OUT)
                .param("code", code)
                .param("branch", branch.value())
                .param("from", Times.bind(during.from()))
                .param("to", Times.bind(during.to()))
                .query(Integer.class)
                .single();
    }

    void take(BookingId booking, String code, int quantity, BranchId branch, Period during) {
        jdbc.sql("""
                insert into extra_use (booking_id, code, branch_id, quantity, during)
                values (:booking, :code, :branch, :quantity, tstzrange(:from, :to))
                """)
                .param("booking", booking.value())
                .param("code", code)
                .param("branch", branch.value())
                .param("quantity", quantity)
                .param("from", Times.bind(during.from()))
                .param("to", Times.bind(during.to()))
                .update();
    }

    /** What the booking has taken, in the order of the codes. */
    List<Use> of(BookingId booking) {
        return jdbc.sql("select code, branch_id from extra_use where booking_id = :booking order by code")
                .param("booking", booking.value())
                .query((row, n) -> new Use(row.getString("code"), new BranchId(row.getObject("branch_id", UUID.class))))
                .list();
    }

    /** It does not come back before then. */
    void keepOut(BookingId booking, Use use, Instant until) {
        jdbc.sql("""
                update extra_use set during = tstzrange(lower(during), :until)
                 where booking_id = :booking and code = :code and upper(during) < :until
                """)
                .param("booking", booking.value())
                .param("code", use.code())
                .param("until", Times.bind(until))
                .update();
    }

    /** Who wants the same from that branch after the start of {@code time} and before its end, and has not been told that it is out. */
    List<Next> untold(BookingId late, Use use, Period time) {
        return jdbc.sql("""
                select taken.booking_id, lower(taken.during) as starts_at
                  from extra_use as taken join booking on booking.id = taken.booking_id
                 where taken.code = :code and taken.branch_id = :branch and taken.warned_at is null
                   and taken.booking_id <> :late and booking.status in ('HELD', 'CONFIRMED')
                   and lower(taken.during) >= :from and lower(taken.during) < :to
                 order by lower(taken.during), taken.booking_id
                """)
                .param("code", use.code())
                .param("branch", use.branch().value())
                .param("late", late.value())
                .param("from", Times.bind(time.from()))
                .param("to", Times.bind(time.to()))
                .query((row, n) ->
                        new Next(new BookingId(row.getObject("booking_id", UUID.class)), Times.read(row, "starts_at")))
                .list();
    }

    void told(BookingId booking, Use use) {
        jdbc.sql("update extra_use set warned_at = clock_timestamp() where booking_id = :booking and code = :code")
                .param("booking", booking.value())
                .param("code", use.code())
                .update();
    }

    void giveBack(BookingId booking) {
        jdbc.sql("delete from extra_use where booking_id = :booking")
                .param("booking", booking.value())
                .update();
    }
}
