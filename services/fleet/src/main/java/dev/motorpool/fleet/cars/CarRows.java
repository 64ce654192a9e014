package dev.motorpool.fleet.cars;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** How a car lies in its table. */
final class CarRows {

    static final String SELECT = """
        select car.id, car.version, car.name, brand, model, year, fuel_type, transmission, seats, doors, car_class,
               plate, features, images, car.latitude, car.longitude, car.address, branch_id, branch_since,
               branch.name as branch_name, branch.time_zone, price_per_day, currency, rating, trips_taken, active,
               created_at, updated_at, external_id, vin, color, odometer_km, owner_id
          from car join branch on branch.id = branch_id
        """;

    static final String INSERT = """
        insert into car (id, version, external_id, name, brand, model, year, fuel_type, transmission, seats, doors,
                         car_class, plate, features, images, latitude, longitude, address, branch_id,
                         branch_since, price_per_day, currency, rating, trips_taken, active, created_at, updated_at,
                         vin, color, odometer_km, owner_id)
        values (:id, :version, :externalId, :name, :brand, :model, :year, :fuelType, :transmission, :seats, :doors,
                :carClass, :plate, :features, :images, :latitude, :longitude, :address, :branchId,
                :branchSince, :pricePerDay, :currency, :rating, :tripsTaken, :active, :createdAt, :updatedAt,
                :vin, :color, :odometerKm, :ownerId)
        """;

    static final String UPDATE = """
        update car
           set version = :version, name = :name, brand = :brand, model = :model, year = :year,
               fuel_type = :fuelType, transmission = :transmission, seats = :seats, doors = :doors,
               car_class = :carClass, plate = :plate, features = :features, images = :images,
               latitude = :latitude, longitude = :longitude, address = :address, branch_id = :branchId,
               branch_since = :branchSince, price_per_day = :pricePerDay, currency = :currency, rating = :rating,
               trips_taken = :tripsTaken, active = :active, updated_at = :updatedAt,
               vin = :vin, color = :color, odometer_km = :odometerKm, owner_id = :ownerId
         where id = :id
        """;

    private CarRows() {}

    static MapSqlParameterSource params(CarView car, @Nullable String externalId) {
        return new MapSqlParameterSource()
                .addValue("id", car.id().value())
                .addValue("version", car.version())
                .addValue("externalId", externalId)
                .addValue("name", car.name())
                .addValue("brand", car.brand())
                .addValue("model", car.model())
                .addValue("year", car.year())
                .addValue("fuelType", car.fuelType().name())
                .addValue("transmission", car.transmission().name())
                .addValue("seats", car.seats())
                .addValue("doors", car.doors())
                .addValue("carClass", car.carClass().name())
                .addValue("plate", car.plate())
                .addValue("features", car.features().toArray(String[]::new))
                .addValue("images", car.images().toArray(String[]::new))
                .addValue("latitude", car.latitude())
                .addValue("longitude", car.longitude())
                .addValue("address", car.address())
                .addValue("branchId", car.branchId().value())
                .addValue("branchSince", requireNonNull(car.branchSince()).atOffset(UTC))
                .addValue("pricePerDay", car.pricePerDay())
                .addValue("currency", car.currency())
                .addValue("rating", car.rating())
                .addValue("tripsTaken", car.tripsTaken())
                .addValue("active", car.active())
                .addValue("createdAt", car.createdAt().atOffset(UTC))
                .addValue("updatedAt", car.updatedAt().atOffset(UTC))
                .addValue("vin", car.vin())
                .addValue("color", car.color())
                .addValue("odometerKm", car.odometerKm())
                .addValue("ownerId", car.ownerId());
    }

    static CarView car(ResultSet row, int n) throws SQLException {
        var currency = row.getString("currency");
        var kind = new Acriss(
                CarClass.valueOf(row.getString("car_class")),
                row.getInt("doors"),
                row.getInt("seats"),
                Transmission.valueOf(row.getString("transmission")),
                FuelType.valueOf(row.getString("fuel_type")),
                texts(row, "features"));
        return new CarView(
                new CarId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("brand"),
                row.getString("model"),
                row.getInt("year"),
                kind.fuel(),
                kind.transmission(),
                kind.seats(),
                kind.doors(),
                kind.carClass(),
                row.getString("plate"),
                kind.features(),
                texts(row, "images"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("address"),
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getString("branch_name"),
                ZoneId.of(row.getString("time_zone")),
                price(row.getBigDecimal("price_per_day"), currency),
                currency,
                row.getBigDecimal("rating"),
                row.getInt("trips_taken"),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                kind.code(),
                row.getString("vin"),
                row.getString("color"),
                row.getObject("odometer_km", Integer.class),
                row.getString("owner_id"),
                row.getObject("branch_since", OffsetDateTime.class).toInstant());
    }

    private static BigDecimal price(BigDecimal stored, String currency) {
        return Money.of(stored, currency).amount();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
