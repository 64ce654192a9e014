package dev.motorpool.booking.availability;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.PlaceSql;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the calendar. A hold past its deadline counts as free, whether or not somebody has ended it yet. */
@Repository
class AvailabilityRepository {

    private static final String LIVE = """
            (status in ('CONFIRMED', 'ACTIVE', 'BLOCKED') or (status = 'HELD' and hold_until > clock_timestamp()))
            """;

    record Busy(Instant from, Instant to) {}

    private final JdbcClient jdbc;

    AvailabilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<CarId> free(List<CarId> cars, Period period) {
        return jdbc.sql("""
                select id from car
                 where id = any(:cars) and active
                   and not exists (select from booking
                                    where car_id = car.id and %s and blocked && tstzrange(:from, :to))
                """.formatted(LIVE))
                .param("cars", cars.stream().map(CarId::value).toArray(UUID[]::new))
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .query((row, n) -> new CarId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Where those of them that can be rented are at that time. */
    Map<CarId, BranchId> branches(List<CarId> cars, Instant at) {
        var branches = new HashMap<CarId, BranchId>();
        jdbc.sql("""
                select id, branch_id from (select id, %s as branch_id from car where id = any(:cars) and active) as placed
                 where branch_id is not null
                """.formatted(PlaceSql.branchAt("car", ":at", "null")))
                .param("cars", cars.stream().map(CarId::value).toArray(UUID[]::new))
                .param("at", Times.bind(at))
                .query((RowCallbackHandler) row -> branches.put(
                        new CarId(row.getObject("id", UUID.class)),
                        new BranchId(row.getObject("branch_id", UUID.class))));
        return branches;
    }

    List<Busy> busy(CarId car, Period period) {
        return jdbc.sql("""
                select lower(blocked) as starts_at, upper(blocked) as ends_at
                  from booking
                 where car_id = :car and not stand_in and %s and blocked && tstzrange(:from, :to)
                 order by lower(blocked)
                """.formatted(LIVE))
                .param("car", car.value())
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .query((row, n) -> new Busy(Times.read(row, "starts_at"), Times.read(row, "ends_at")))
                .list();
    }
}
