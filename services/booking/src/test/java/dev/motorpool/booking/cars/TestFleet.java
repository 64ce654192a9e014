package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cars as fleet would tell of them. */
public final class TestFleet {

    public static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    private TestFleet() {}

    public static CarId add(CarRepository cars) {
        return save(cars, new CarId(UUID.randomUUID()), 1, "45.00", true);
    }

    /** As booking keeps it. */
    public static void branch(JdbcClient jdbc, String id) {
        jdbc.sql("""
            insert into branch (id, version, code, name, city, address, country, time_zone, open)
            values (cast(:id as uuid), 1, :id, 'Pike', 'Seattle', '', 'US', 'America/Los_Angeles', true)
            """).param("id", id).update();
    }

    /** Somewhere of its own, so that only its neighbours are near. */
    public static CarId addAt(CarRepository cars, double latitude) {
        var id = new CarId(UUID.randomUUID());
        cars.save(view(id, 1, "45.00", true, latitude));
        return id;
    }

    public static CarId addRetired(CarRepository cars) {
        return save(cars, new CarId(UUID.randomUUID()), 1, "45.00", false);
    }

    public static CarId save(CarRepository cars, CarId id, long version, String pricePerDay, boolean active) {
        cars.save(view(id, version, pricePerDay, active));
        return id;
    }

    public static CarView view(CarId id, long version, String pricePerDay, boolean active) {
        return view(id, version, pricePerDay, active, 47.61);
    }

    /** At a branch since then, as far as fleet knows. */
    public static CarView view(CarId id, long version, String pricePerDay, BranchId branch, @Nullable Instant since) {
        return view(id, version, pricePerDay, true, 47.61, branch, since);
    }

    private static CarView view(CarId id, long version, String pricePerDay, boolean active, double latitude) {
        return view(id, version, pricePerDay, active, latitude, new BranchId(UUID.randomUUID()), null);
    }

    private static CarView view(
            CarId id,
            long version,
            String pricePerDay,
            boolean active,
            double latitude,
            BranchId branch,
            @Nullable Instant since) {
        return new CarView(
                id,
                version,
                "Toyota Corolla 2024",
                "Toyota",
                "Corolla",
                2024,
                FuelType.PETROL,
                Transmission.AUTOMATIC,
                5,
                4,
                CarClass.COMPACT,
                null,
                List.of(),
                List.of(),
                latitude,
                -122.33,
                null,
                branch,
                "Seattle",
                SEATTLE,
                new BigDecimal(pricePerDay),
                "USD",
                null,
                0,
                active,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                since);
    }

    public static Map<String, Object> wish(CarId car, Instant pickup, Duration length) {
        return new HashMap<>(Map.of(
                "carId",
                car.toString(),
                "pickupTime",
                pickup.toString(),
                "dropoffTime",
                pickup.plus(length).toString()));
    }

    /** Ten in the morning on a Monday about half a year from now, away from clock changes. */
    public static Instant nextMonday() {
        return LocalDate.now(SEATTLE)
                .plusYears(1)
                .withMonth(6)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                .atTime(LocalTime.of(10, 0))
                .atZone(SEATTLE)
                .toInstant();
    }
}
