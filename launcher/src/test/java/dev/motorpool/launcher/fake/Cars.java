package dev.motorpool.launcher.fake;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

public final class Cars {

    private static final CarView CAR = car(new CarId(new UUID(1, 2)), 3);

    private Cars() {}

    public static CarView car() {
        return CAR;
    }

    public static CarView car(CarId id, long version) {
        return new CarView(
                id,
                version,
                "Toyota Corolla 2024",
                "Toyota",
                "Corolla",
                2024,
                FuelType.HYBRID,
                Transmission.AUTOMATIC,
                5,
                4,
                CarClass.COMPACT,
                null,
                List.of("bluetooth"),
                List.of(),
                37.7749,
                -122.4194,
                "1 Market St",
                new BranchId(new UUID(1, 3)),
                "San Francisco",
                ZoneId.of("America/Los_Angeles"),
                new BigDecimal("45.50"),
                "USD",
                null,
                0,
                true,
                Instant.parse("2027-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
