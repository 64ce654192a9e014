package dev.motorpool.booking.maintenance;

import dev.motorpool.fleet.api.CarId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The wish to take a car out of rental for a time. */
record BlockCar(
        @NotNull CarId carId,
        @NotNull Instant from,
        @NotNull Instant to,
        @NotBlank @Size(max = 200) String reason) {}
