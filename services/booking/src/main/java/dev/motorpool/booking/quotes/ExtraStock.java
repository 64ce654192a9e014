package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
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

    void giveBack(BookingId booking) {
        jdbc.sql("delete from extra_use where booking_id = :booking")
                .param("booking", booking.value())
                .update();
    }
}
