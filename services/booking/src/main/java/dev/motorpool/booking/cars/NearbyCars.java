package dev.motorpool.booking.cars;

import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cars that could be had in the place of another one. */
@Repository
public class NearbyCars {

    /**
     * Takes the nearest neighbours of any class by the index on location and those that other rentals leave at the pickup, then
     * those of the class, then looks at the calendar of each by the index of the exclusion constraint. Written so that no plan
     * can look at every car or at everybody's calendar: each such, under a storm of refusals, kept the database busy with
     * nothing else.
     */
    private static final String FREE = """
            with wanted as materialized (
                select car.id, car_class, currency, coalesce(branch.location, car.location) as location
                  from car left join branch on branch.id = cast(:pickup as uuid) and branch.id <> car.branch_id
                 where car.id = :id
            ), around as materialized (
                (select other.*
                   from car as other
                  where active and id <> :id and branch_id <> cast(:pickup as uuid)
                    and id in (select car_id from car_move where branch_id = cast(:pickup as uuid) and dropoff_at <= :from)
                  limit :arriving)
                 union all
                (select other.*
                   from car as other
                  where active and id <> :id
                  order by location <-> (select location from wanted)
                  limit :neighbours)
            ), placed as materialized (
                select around.*, around.branch_id as here, %s as there
                  from around
                 where (car_class, currency) = (select coalesce(:carClass, car_class), currency from wanted)
                 limit :candidates
            ), near as materialized (
                select distinct on (id) *, there is distinct from here as comes from placed
                 where there is not distinct from here or there = cast(:pickup as uuid)
            )
            select near.id, near.name, car_class, acriss_code, there as branch_id,
                   coalesce(branch.time_zone, near.time_zone) as time_zone, per_day_minor, currency, active, stand_in
              from near left join branch on comes and branch.id = there
             where (select 1 from booking
                     where car_id = near.id and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED')
                       and blocked && tstzrange(:from, :to)
                     limit 1) is null
               and not (:oneWay and exists (select %s))
             order by case when comes then 0 else near.location <-> (select location from wanted) end
             limit :limit
            """.formatted(
            PlaceSql.branchAt("around", ":from", "null"), PlaceSql.missedElsewhere("near", ":to", ":dropoff", "null"));

    /** Of all classes; what is of the class but farther away is not offered. */
    private static final int NEIGHBOURS = 500;

    private static final int CANDIDATES = 30;
    private static final int ARRIVING = 10;

    private final JdbcClient jdbc;

    NearbyCars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cars of the same class and currency that will be close to where the wanted one is picked up, and free for the trip. */
    public List<Car> free(CarId wanted, Trip trip, int limit) {
        return free(wanted, null, trip, limit);
    }

    /** The same of another class; null stands for the wanted one's own. */
    public List<Car> free(CarId wanted, @Nullable CarClass carClass, Trip trip, int limit) {
        return jdbc.sql(FREE)
                .param("id", wanted.value())
                .param("carClass", carClass == null ? null : carClass.name(), Types.VARCHAR)
                .param("pickup", id(trip.pickup()), Types.OTHER)
                .param("dropoff", id(trip.dropoff()), Types.OTHER)
                .param("oneWay", trip.isOneWay())
                .param("from", Times.bind(trip.blocked().from()))
                .param("to", Times.bind(trip.blocked().to()))
                .param("neighbours", NEIGHBOURS)
                .param("candidates", CANDIDATES)
                .param("arriving", ARRIVING)
                .param("limit", limit)
                .query(CarRepository::car)
                .list();
    }

    private static @Nullable UUID id(@Nullable BranchId branch) {
        return branch == null ? null : branch.value();
    }
}
