package dev.motorpool.search.copy;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.engine.CarDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The copy as the index needs it: each car with the periods in which it is busy from now on. */
@Repository
public class CarCopy {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    public CarCopy(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Another database is another copy, and so is the same one after changes have gone to another index: the marks they
     * left are gone.
     *
     * @param index which index the changes go to from now on
     */
    public String identity(String index) {
        return jdbc.sql("""
                        update copy set id = case when index = :index then id else gen_random_uuid() end, index = :index
                        returning id
                        """).param("index", index).query(UUID.class).single().toString();
    }

    /** Those of the cars that are in the fleet. */
    public List<CarDocument> documents(Collection<CarId> ids) {
        return documents(jdbc.sql("select data::text as data from car where active and id = any(:ids)")
                .param("ids", array(ids))
                .query(this::car)
                .list());
    }

    /** The cars in the fleet in the order of their ids, from after the one given. */
    public List<CarDocument> documentsAfter(@Nullable CarId after, int limit) {
        return documents(jdbc.sql("""
                        select data::text as data from car
                         where active and (cast(:after as uuid) is null or id > cast(:after as uuid))
                         order by id limit :limit
                        """)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(this::car)
                .list());
    }

    private List<CarDocument> documents(List<CarView> cars) {
        var busy = busy(cars.stream().map(CarView::id).toList());
        return cars.stream()
                .map(car -> new CarDocument(car, busy.getOrDefault(car.id().value(), List.of())))
                .toList();
    }

    private HashMap<UUID, List<Period>> busy(List<CarId> cars) {
        var busy = new HashMap<UUID, List<Period>>();
        jdbc.sql("""
                select car_id, from_time, until_time from busy
                 where occupying and car_id = any(:cars) and until_time > :now
                """)
                .param("cars", array(cars))
                .param("now", clock.instant().atOffset(UTC))
                .query(row -> {
                    busy.computeIfAbsent(row.getObject("car_id", UUID.class), car -> new ArrayList<>())
                            .add(period(row));
                });
        return busy;
    }

    private CarView car(ResultSet row, int n) throws SQLException {
        return json.readValue(row.getString("data"), CarView.class);
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("from_time", OffsetDateTime.class).toInstant(),
                row.getObject("until_time", OffsetDateTime.class).toInstant());
    }

    private static UUID[] array(Collection<CarId> ids) {
        return ids.stream().map(CarId::value).toArray(UUID[]::new);
    }
}
