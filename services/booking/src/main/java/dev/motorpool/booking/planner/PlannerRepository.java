package dev.motorpool.booking.planner;

import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.PlaceSql;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cars and their maintenance, for the planner. */
@Repository
class PlannerRepository {

    /** Those who wait for a car have rows of their own, as many as there are stand-ins at that time. */
    private static final String CARS = """
              from car
             where (active or stand_in and exists (select from booking
                                                    where car_id = car.id and status in ('HELD', 'CONFIRMED')
                                                      and blocked && tstzrange(:from, :to)))
               and (cast(:branch as uuid) is null or car.branch_id = :branch
                    or exists (select from car_move
                                where car_move.car_id = car.id and car_move.branch_id = :branch and dropoff_at < :to))
               and (cast(:carClass as text) is null or car_class = :carClass)
               and (cast(:car as uuid) is null or id = :car)
               and (cast(:words as text) is null or position(lower(:words) in lower(name)) > 0
                    or starts_with(lower(replace(plate, ' ', '')), lower(replace(:words, ' ', ''))))
            """;

    /**
     * Null stands for all.
     *
     * @param words part of the name, or the beginning of the plate
     */
    record CarFilter(
            @Nullable BranchId branch,
            @Nullable CarClass carClass,
            @Nullable CarId car,
            @Nullable String words) {}

    record PlannedCar(
            CarId id,
            String name,
            @Nullable String plate,
            CarClass carClass,
            @Nullable BranchId branchId,
            @Nullable BranchId placeFrom,
            boolean standIn) {}

    record Blocked(MaintenanceId id, CarId carId, Instant from, Instant to, String reason) {}

    private final JdbcClient jdbc;

    PlannerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlannedCar> cars(CarFilter filter, Period period, PageRequest page) {
        return filtered("""
                        select id, name, plate, car_class, branch_id, stand_in, %s as place_from %%s
                         order by stand_in desc, lower(name), name, id limit :limit offset :offset
                        """.formatted(PlaceSql.branchAt("car", ":from", "null")), filter, period)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(PlannerRepository::car)
                .list();
    }

    long count(CarFilter filter, Period period) {
        return filtered("select count(*) %s", filter, period).query(Long.class).single();
    }

    List<Blocked> blocks(List<CarId> cars, Period period) {
        return jdbc.sql("""
                select id, car_id, from_time, to_time, reason from maintenance
                 where car_id = any(:cars) and released_at is null and from_time < :to and to_time > :from
                 order by from_time
                """)
                .param("cars", cars.stream().map(CarId::value).toArray(UUID[]::new))
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .query((row, n) -> new Blocked(
                        new MaintenanceId(row.getObject("id", UUID.class)),
                        new CarId(row.getObject("car_id", UUID.class)),
                        Times.read(row, "from_time"),
                        Times.read(row, "to_time"),
                        row.getString("reason")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, CarFilter filter, Period period) {
        return jdbc.sql(sql.formatted(CARS))
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .param(
                        "branch",
                        filter.branch() == null ? null : filter.branch().value())
                .param("car", filter.car() == null ? null : filter.car().value())
                .param("words", filter.words())
                .param(
                        "carClass",
                        filter.carClass() == null ? null : filter.carClass().name());
    }

    private static PlannedCar car(ResultSet row, int n) throws SQLException {
        return new PlannedCar(
                new CarId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("plate"),
                CarClass.valueOf(row.getString("car_class")),
                branch(row, "branch_id"),
                branch(row, "place_from"),
                row.getBoolean("stand_in"));
    }

    private static @Nullable BranchId branch(ResultSet row, String column) throws SQLException {
        var branch = row.getObject(column, UUID.class);
        return branch == null ? null : new BranchId(branch);
    }
}
