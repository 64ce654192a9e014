package dev.motorpool.booking.waysout;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
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

    List<Period> of(CarId car, Period around) {
        return jdbc.sql("""
                select lower(blocked) as starts_at, upper(blocked) as ends_at
                  from booking
                 where car_id = :car and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED')
                   and blocked && tstzrange(:from, :to)
                 limit :most
                """)
                .param("car", car.value())
                .param("from", Times.bind(around.from()))
                .param("to", Times.bind(around.to()))
                .param("most", MOST)
                .query((row, n) -> new Period(Times.read(row, "starts_at"), Times.read(row, "ends_at")))
                .list();
    }
}
