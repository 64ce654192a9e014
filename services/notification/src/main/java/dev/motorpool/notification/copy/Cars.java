package dev.motorpool.notification.copy;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where fleet's cars are: for bookings from before these had branches of their own. */
@Repository
public class Cars {

    private record Located(CarId car, Branch branch) {}

    private final JdbcClient jdbc;

    Cars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops what is stale. */
    public void put(CarView car) {
        jdbc.sql("""
                insert into car (car_id, version, branch_name, address, time_zone)
                values (:id, :version, :branch, :address, :zone)
                on conflict on constraint car_pk do update
                   set version = excluded.version, branch_name = excluded.branch_name,
                       address = excluded.address, time_zone = excluded.time_zone
                 where car.version < excluded.version
                """)
                .param("id", car.id().value())
                .param("version", car.version())
                .param("branch", car.branchName())
                .param("address", car.address())
                .param("zone", car.timeZone().getId())
                .update();
    }

    public Map<CarId, Branch> branchesOf(Collection<CarId> cars) {
        return jdbc
                .sql("select car_id, branch_name, address, time_zone from car where car_id = any(:ids)")
                .param("ids", cars.stream().map(CarId::value).toArray(UUID[]::new))
                .query((row, n) -> new Located(
                        new CarId(row.getObject("car_id", UUID.class)),
                        new Branch(
                                row.getString("branch_name"),
                                row.getString("address"),
                                ZoneId.of(row.getString("time_zone")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Located::car, Located::branch));
    }
}
