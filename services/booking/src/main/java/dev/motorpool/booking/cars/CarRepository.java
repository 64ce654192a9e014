package dev.motorpool.booking.cars;

import dev.motorpool.booking.api.BookingId;
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
import java.time.Instant;
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

    /** As it will be: at the branch where it is by then, on that branch's clocks. */
    private static final String THEN = """
            select car.id, car.name, car_class, acriss_code, place.branch_id,
                   coalesce(branch.time_zone, car.time_zone) as time_zone, per_day_minor, currency, active, stand_in
              from car
             cross join lateral (select %s as branch_id) as place
              left join branch on branch.id = place.branch_id and place.branch_id <> car.branch_id
            """.formatted(PlaceSql.branchAt("car", ":at", ":except"));

    /** What somebody wishes may be a time that no database knows; rules refuse it later. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

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
     * As it will be at that time.
     *
     * @param except a booking that does not count, because it is to become another
     * @throws Problem 404 also when it has left the fleet
     */
    public Car getActive(CarId id, Instant at, @Nullable BookingId except) {
        return findWithStandIns(id, at, except).filter(Car::active).orElseThrow(() -> Problem.notFound("car", id));
    }

    /** The car of a booking, which may still be a stand-in, as it will be at that time. */
    public Optional<Car> findWithStandIns(CarId id, Instant at, @Nullable BookingId except) {
        return then("where car.id = :id", at, except)
                .param("id", id.value())
                .query(CarRepository::car)
                .optional();
    }

    /** Those of them that can be rented, in no order, as they will be at that time. */
    public List<Car> active(List<CarId> ids, Instant at) {
        return then("where car.id = any(:ids) and active", at, null)
                .param("ids", ids.stream().map(CarId::value).toArray(UUID[]::new))
                .query(CarRepository::car)
                .list();
    }

    /**
     * Whose price stands for the class where no rate does, of those that will be at the branch then. Amounts of several
     * currencies are not compared: it is one in the currency of most cars of the class there.
     */
    public Optional<Car> cheapest(CarClass carClass, BranchId branch, Instant at) {
        return then("""
                 where active and car_class = :carClass and place.branch_id = :branch
                   and (car.branch_id = :branch or car.id in (select car_id from car_move where branch_id = :branch))
                 order by count(*) over (partition by currency) desc, currency, per_day_minor, car.id limit 1
                """, at, null)
                .param("branch", branch.value())
                .param("carClass", carClass.name())
                .query(CarRepository::car)
                .optional();
    }

    private JdbcClient.StatementSpec then(String condition, Instant at, @Nullable BookingId except) {
        return jdbc.sql(THEN + condition)
                .param("at", Times.bind(at.isAfter(LATEST) ? LATEST : at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at))
                .param("except", except == null ? null : except.value(), Types.OTHER);
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

    /** The car is seen at a branch; whether it was elsewhere until then. Belongs into a transaction that has locked it. */
    public boolean moveTo(CarId car, BranchId branch, Instant at) {
        return jdbc.sql("""
                update car
                   set branch_id = :branch, branch_since = :at,
                       time_zone = coalesce((select time_zone from branch where id = :branch), time_zone),
                       location = coalesce((select location from branch where id = :branch), location)
                 where id = :car and branch_id <> :branch and not stand_in
                """)
                        .param("car", car.value())
                        .param("branch", branch.value())
                        .param(
                                "at",
                                Times.bind(
                                        at.isAfter(LATEST) ? LATEST : at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at))
                        .update()
                == 1;
    }

    /** Takes over fleet's word, unless a newer one is known already. */
    public void save(CarView car) {
        var perDay = Money.of(car.pricePerDay(), car.currency());
        jdbc.sql("""
                insert into car (id, version, name, car_class, acriss_code, branch_id, branch_since, time_zone, location,
                                 per_day_minor, currency, active, plate)
                values (:id, :version, :name, :carClass, :acrissCode, :branch, :branchSince, :timeZone,
                        point(:longitude, :latitude), :perDay, :currency, :active, :plate)
                on conflict on constraint car_pk do update
                   set version = excluded.version, name = excluded.name, car_class = excluded.car_class,
                       acriss_code = excluded.acriss_code, per_day_minor = excluded.per_day_minor,
                       currency = excluded.currency, active = excluded.active, plate = excluded.plate,
                       branch_id = %s, branch_since = %s, time_zone = %s, location = %s
                 where car.version < excluded.version
                """.formatted(
                        placeOf("branch_id"), placeOf("branch_since"), placeOf("time_zone"), placeOf("location")))
                .param("id", car.id().value())
                .param("version", car.version())
                .param("name", car.name())
                .param("carClass", car.carClass().name())
                .param("acrissCode", car.acrissCode())
                .param("branch", car.branchId().value())
                .param("branchSince", car.branchSince() == null ? null : Times.bind(car.branchSince()))
                .param("timeZone", car.timeZone().getId())
                .param("longitude", car.longitude())
                .param("latitude", car.latitude())
                .param("perDay", perDay.minor())
                .param("currency", perDay.currencyCode())
                .param("active", car.active())
                .param("plate", car.plate())
                .update();
    }

    /** Fleet's word, unless the car was seen elsewhere after what fleet knows of. */
    private static String placeOf(String column) {
        return "case when car.branch_since > coalesce(excluded.branch_since, '-infinity') then car.%1$s else excluded.%1$s end"
                .formatted(column);
    }

    static Car car(ResultSet row, int n) throws SQLException {
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
