package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.CarView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cars by the hundred, known by their external ids. */
@Repository
public class ImportedCars {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ImportedCars(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public Map<String, CarView> known(Collection<String> externalIds) {
        var known = new HashMap<String, CarView>();
        jdbc.sql(CarRows.SELECT + "where external_id = any(:ids)")
                .param("ids", externalIds.toArray(String[]::new))
                .query((row, n) -> known.put(row.getString("external_id"), CarRows.car(row, n)))
                .list();
        return known;
    }

    /** An active car with one of these plates, however it is typed, or VINs. */
    public record Holder(
            UUID car, @Nullable String plate, @Nullable String vin) {}

    public List<Holder> holders(Collection<String> plates, Collection<String> vins) {
        return jdbc.sql("""
                select id, plate, vin from car where active and plate_letters = any(:plates)
                union
                select id, plate, vin from car where active and vin = any(:vins)
                """)
                .param("plates", plates.stream().map(PlateText::letters).toArray(String[]::new))
                .param("vins", vins.toArray(String[]::new))
                .query((row, n) ->
                        new Holder(row.getObject("id", UUID.class), row.getString("plate"), row.getString("vin")))
                .list();
    }

    public void insert(Map<String, CarView> carsByExternalId) {
        write(
                CarRows.INSERT,
                carsByExternalId.entrySet().stream()
                        .map(entry -> CarRows.params(entry.getValue(), entry.getKey()))
                        .toList());
    }

    public void update(List<CarView> cars) {
        write(
                CarRows.UPDATE,
                cars.stream().map(car -> CarRows.params(car, null)).toList());
    }

    private void write(String sql, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
