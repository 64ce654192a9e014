package dev.motorpool.analytics.copy;

import dev.motorpool.fleet.api.CarView;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The cars as fleet tells of them. */
@Repository
class CarCopy {

    /** Of a car that is told of twice the later word counts; a stale one is dropped. */
    private static final String PUT = """
            insert into car (id, version, name, car_class, branch_id, branch_name, time_zone, added_at, retired_at)
            select distinct on (id) id, version, name, "carClass", "branchId", "branchName", "timeZone", "createdAt",
                   case when not active then "updatedAt" end
              from json_to_recordset(cast(:cars as json)) as told
                   (id uuid, version bigint, name text, "carClass" text, "branchId" uuid, "branchName" text,
                    "timeZone" text, "createdAt" timestamptz, active boolean, "updatedAt" timestamptz)
             order by id, version desc
            on conflict on constraint car_pk do update
               set version = excluded.version, name = excluded.name, car_class = excluded.car_class,
                   branch_id = excluded.branch_id, branch_name = excluded.branch_name,
                   time_zone = excluded.time_zone, retired_at = excluded.retired_at
             where car.version <= excluded.version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CarCopy(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(Collection<CarView> cars) {
        jdbc.sql(PUT).param("cars", json.writeValueAsString(cars)).update();
    }
}
