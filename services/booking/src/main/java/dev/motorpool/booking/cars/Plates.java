package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.CarId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people see of a car on the yard. */
@Repository
public class Plates {

    private record Plated(CarId id, String plate) {}

    private final JdbcClient jdbc;

    Plates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those cars that have one. */
    public Map<CarId, String> of(Collection<CarId> cars) {
        return jdbc
                .sql("select id, plate from car where id = any(:ids) and plate is not null")
                .param("ids", cars.stream().map(CarId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> new Plated(new CarId(row.getObject("id", UUID.class)), row.getString("plate")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Plated::id, Plated::plate));
    }
}
