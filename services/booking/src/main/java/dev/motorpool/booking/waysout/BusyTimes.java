package dev.motorpool.booking.waysout;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a car is taken; a hold past its deadline counts, until somebody ends it. */
@Repository
class BusyTimes {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    BusyTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nor can it be had while it is at another branch, from one rental that moves it to the next. */
    List<Period> of(CarId car, BranchId branch, Period around) {
        return jdbc.sql("""
                (select lower(blocked) as starts_at, upper(blocked) as ends_at
                   from booking
                  where car_id = :car and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED')
                    and blocked && tstzrange(:from, :to)
                  limit :most)
                 union all
                select greatest(place.since, :from), least(place.until, :to)
                  from (select branch_id, since, lead(since, 1, 'infinity') over (order by since) as until
                          from (select branch_id, cast('-infinity' as timestamptz) as since from car where id = :car
                                 union all
                                select branch_id, dropoff_at from car_move where car_id = :car) as places) as place
                 where place.branch_id <> :branch and place.since < :to and place.until > :from
                """)
                .param("car", car.value())
                .param("branch", branch.value())
                .param("from", Times.bind(around.from()))
                .param("to", Times.bind(around.to()))
                .param("most", MOST)
                .query((row, n) -> new Period(Times.read(row, "starts_at"), Times.read(row, "ends_at")))
                .list();
    }
}
