package dev.motorpool.search.copy;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what fleet says into the copy, and marks what changed, in one statement each. */
@Repository
class FleetCopy {

    /** Of a car that is told of twice the later word counts. */
    private static final String UPSERT = """
            with told as (
                select distinct on (id) id, version, active, cast(data as jsonb) as data
                  from unnest(:ids, :versions, :active, :data) as told (id, version, active, data)
                 order by id, version desc),
            written as (
                insert into car (id, version, active, data)
                select id, version, active, data from told
                on conflict on constraint car_pk do update
                   set version = excluded.version, active = excluded.active, data = excluded.data,
                       received_at = clock_timestamp()
                 where %s
                returning id)
            insert into to_index (car_id) select id from written
            """;

    private static final String NEWER = "car.version < excluded.version";
    private static final String NEWER_OR_OLDER_THAN_READING = NEWER + """
             or car.received_at < :readSince
            and (car.active, car.data) is distinct from (excluded.active, excluded.data)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FleetCopy(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Drops what is stale. */
    void put(List<CarView> cars) {
        upsert(NEWER, cars).update();
    }

    /** Takes what was read from the source: it is newer than all that was told before the reading began. */
    void put(List<CarView> cars, Instant readSince) {
        upsert(NEWER_OR_OLDER_THAN_READING, cars)
                .param("readSince", readSince.atOffset(UTC))
                .update();
    }

    /** Takes out the cars in this stretch of ids that the source does not have, unless it told of them meanwhile. */
    int removeAllBut(List<CarId> there, @Nullable CarId after, @Nullable CarId to, Instant readSince) {
        return jdbc.sql("""
                with gone as (
                    update car set active = false
                     where active and received_at < :readSince and id <> all(:there)
                       and (cast(:after as uuid) is null or id > cast(:after as uuid))
                       and (cast(:to as uuid) is null or id <= cast(:to as uuid))
                    returning id)
                insert into to_index (car_id) select id from gone
                """)
                .param("there", there.stream().map(CarId::value).toArray(UUID[]::new))
                .param("after", after == null ? null : after.toString())
                .param("to", to == null ? null : to.toString())
                .param("readSince", readSince.atOffset(UTC))
                .update();
    }

    private JdbcClient.StatementSpec upsert(String condition, List<CarView> cars) {
        return jdbc.sql(UPSERT.formatted(condition))
                .param("ids", cars.stream().map(car -> car.id().value()).toArray(UUID[]::new))
                .param("versions", cars.stream().map(CarView::version).toArray(Long[]::new))
                .param("active", cars.stream().map(CarView::active).toArray(Boolean[]::new))
                .param("data", cars.stream().map(json::writeValueAsString).toArray(String[]::new));
    }
}
