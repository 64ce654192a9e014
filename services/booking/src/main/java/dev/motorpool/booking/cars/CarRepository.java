package dev.motorpool.booking.cars;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Booking's copy of the fleet. */
@Repository
public class CarRepository {

    private static final String COLUMNS =
            "id, name, car_class, acriss_code, branch_id, time_zone, per_day_minor, currency, active, stand_in";

    /**
     * Takes the nearest neighbours of any class by the index on location, then those of the class, then looks at the
     * calendar of each by the index of the exclusion constraint. Written so that no plan can look at every car or at
     * everybody's calendar: each such, under a storm of refusals, kept the database busy with nothing else.
     */
    private static final String FREE_NEARBY = """
            with wanted as materialized (
                select id, car_class, currency, location from car where id = :id
            ), around as materialized (
                select %1$s, location
                  from car as other
                 where active and id <> :id
                 order by location <-> (select location from wanted)
                 limit :neighbours
            ), near as materialized (
                select %1$s, location
                  from around
                 where (car_class, currency) = (select coalesce(:carClass, car_class), currency from wanted)
                 limit :candidates
            )
            select %1$s
              from near
             where (select 1 from booking
                     where car_id = near.id and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED')
                       and blocked && tstzrange(:from, :to)
                     limit 1) is null
             order by location <-> (select location from wanted)
             limit :limit
            """.formatted(COLUMNS);

    /** Of all classes; what is of the class but farther away is not offered. */
    private static final int NEIGHBOURS = 500;

    private static final int CANDIDATES = 30;

    private final JdbcClient jdbc;

    CarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Car> find(CarId id) {
        return findWithStandIns(id).filter(car -> !car.standIn());
    }

    /** The car of a booking, which may still be a stand-in. */
    public Optional<Car> findWithStandIns(CarId id) {
        return jdbc.sql("select %s from car where id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(CarRepository::car)
                .optional();
    }

    /**
     * @throws Problem 404 when booking has never heard of the car
     */
    public Car get(CarId id) {
        return find(id).orElseThrow(() -> Problem.notFound("car", id));
    }

    /**
     * @throws Problem 404 also when it has left the fleet
     */
    public Car getActive(CarId id) {
        return find(id).filter(Car::active).orElseThrow(() -> Problem.notFound("car", id));
    }

    /** Those of them that can be rented, in no order. */
    public List<Car> active(List<CarId> ids) {
        return jdbc.sql("select %s from car where id = any(:ids) and active".formatted(COLUMNS))
                .param("ids", ids.stream().map(CarId::value).toArray(UUID[]::new))
                .query(CarRepository::car)
                .list();
    }

    /**
     * Whose price stands for the class where no rate does. Amounts of several currencies are not compared: it is one in the
     * currency of most cars of the class there.
     */
    public Optional<Car> cheapest(CarClass carClass, BranchId branch) {
        return jdbc.sql("""
                select %s from car
                 where active and branch_id = :branch and car_class = :carClass
                 order by count(*) over (partition by currency) desc, currency, per_day_minor, id limit 1
                """.formatted(COLUMNS))
                .param("branch", branch.value())
                .param("carClass", carClass.name())
                .query(CarRepository::car)
                .optional();
    }

    /** Cars of the same class and currency, close to the wanted one, that are free for the period. */
    public List<Car> freeNear(CarId id, Period blocked, int limit) {
        return freeNear(id, null, blocked, limit);
    }

    /** The same of another class; null stands for the wanted one's own. */
    public List<Car> freeNear(CarId id, @Nullable CarClass carClass, Period blocked, int limit) {
        return jdbc.sql(FREE_NEARBY)
                .param("id", id.value())
                .param("carClass", carClass == null ? null : carClass.name(), Types.VARCHAR)
                .param("from", Times.bind(blocked.from()))
                .param("to", Times.bind(blocked.to()))
                .param("neighbours", NEIGHBOURS)
                .param("candidates", CANDIDATES)
                .param("limit", limit)
                .query(CarRepository::car)
                .list();
    }

    /** What came to the copy later, of a car that is known already. */
    void complete(CarView car) {
        jdbc.sql("""
                update car set branch_id = coalesce(branch_id, :branch), acriss_code = coalesce(acriss_code, :acrissCode),
                               plate = case when version = :version then :plate else plate end
                 where id = :id and (branch_id is null or (version = :version and plate is distinct from :plate))
                """)
                .param("id", car.id().value())
                .param("version", car.version())
                .param("plate", car.plate())
                .param("branch", car.branchId().value())
                .param("acrissCode", car.acrissCode())
                .update();
    }

    /** Takes over fleet's word, unless a newer one is known already. */
    public void save(CarView car) {
        var perDay = Money.of(car.pricePerDay(), car.currency());
        jdbc.sql("""
                insert into car (id, version, name, car_class, acriss_code, branch_id, time_zone, location, per_day_minor,
                                 currency, active, plate)
                values (:id, :version, :name, :carClass, :acrissCode, :branch, :timeZone,
                        point(:longitude, :latitude), :perDay, :currency, :active, :plate)
                on conflict on constraint car_pk do update
                   set version = excluded.version, name = excluded.name, car_class = excluded.car_class,
                       acriss_code = excluded.acriss_code, branch_id = excluded.branch_id,
                       time_zone = excluded.time_zone, location = excluded.location,
                       per_day_minor = excluded.per_day_minor, currency = excluded.currency, active = excluded.active,
                       plate = excluded.plate
                 where car.version < excluded.version
                """)
                .param("id", car.id().value())
                .param("version", car.version())
                .param("name", car.name())
                .param("carClass", car.carClass().name())
                .param("acrissCode", car.acrissCode())
                .param("branch", car.branchId().value())
                .param("timeZone", car.timeZone().getId())
                .param("longitude", car.longitude())
                .param("latitude", car.latitude())
                .param("perDay", perDay.minor())
                .param("currency", perDay.currencyCode())
                .param("active", car.active())
                .param("plate", car.plate())
                .update();
    }

    private static Car car(ResultSet row, int n) throws SQLException {
        var branch = row.getObject("branch_id", UUID.class);
        return new Car(
                new CarId(row.getObject("id", UUID.class)),
                row.getString("name"),
                CarClass.valueOf(row.getString("car_class")),
                row.getString("acriss_code"),
                branch == null ? null : new BranchId(branch),
                ZoneId.of(row.getString("time_zone")),
                Money.of(row.getLong("per_day_minor"), row.getString("currency")),
                row.getBoolean("active"),
                row.getBoolean("stand_in"));
    }
}
