package dev.motorpool.fleet.cars;

import static dev.motorpool.fleet.input.Fields.or;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.fleet.input.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A car as a manager writes it; what may be left out is filled in by {@link CarDraft}.
 *
 * @param plate empty for none, as are name and address
 * @param vin empty for none, as are color and ownerId; what is left out stays
 * @param version the one that the writer has read; nothing is written when the car is at another
 */
public record CarFields(
        @Text(max = 126) @Nullable String name, // room for the usual name: brand, model and year
        @NotBlank @Text(max = 60) @Nullable String brand,
        @NotBlank @Text(max = 60) @Nullable String model,
        @NotNull @Min(1950) @Nullable Integer year,
        @NotNull @Nullable FuelType fuelType,
        @Nullable Transmission transmission,
        @Min(1) @Max(20) @Nullable Integer seats,
        @Min(0) @Max(6) @Nullable Integer doors,
        @Nullable CarClass carClass,

        @Pattern(
                regexp = "[\\p{L}\\p{N} .-]{0,16}",
                message = "must be at most 16 letters, digits, spaces, dots, hyphens")
        @Nullable
        String plate,

        @Size(max = 50) @Nullable List<@NotBlank @Text(max = 60) String> features,
        @Size(max = 20) @Nullable List<@NotNull @WebAddress String> images,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
        @Text(max = 200) @Nullable String address,
        @Nullable BranchId branchId,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("100000")
        @Digits(integer = 6, fraction = 4)
        @Nullable
        BigDecimal pricePerDay,

        @Pattern(regexp = "[A-Za-z]{3}", message = "must be a currency code such as USD") @Nullable
        String currency,

        @DecimalMin("0") @DecimalMax("5") @Digits(integer = 1, fraction = 2) @Nullable
        BigDecimal rating,

        @Min(0) @Max(1_000_000) @Nullable Integer tripsTaken,
        @Nullable Boolean active,

        @Pattern(
                regexp = "|[A-HJ-NPR-Za-hj-npr-z0-9]{17}",
                message = "must be 17 letters and digits without I, O and Q")
        @Nullable
        String vin,

        @Text(max = 40) @Nullable String color,
        @Min(0) @Max(3_000_000) @Nullable Integer odometerKm,
        @Text(max = 100) @Nullable String ownerId,
        @Nullable Long version) {

    /** These fields where they are given, the car's own where not. */
    public CarFields over(CarView car) {
        return new CarFields(
                name != null || CarDraft.hasUsualName(car) ? name : car.name(),
                or(brand, car.brand()),
                or(model, car.model()),
                or(year, car.year()),
                or(fuelType, car.fuelType()),
                or(transmission, car.transmission()),
                or(seats, car.seats()),
                or(doors, car.doors()),
                or(carClass, car.carClass()),
                plate == null ? car.plate() : plate,
                or(features, car.features()),
                or(images, car.images()),
                or(latitude, car.latitude()),
                or(longitude, car.longitude()),
                address == null ? car.address() : address,
                or(branchId, car.branchId()),
                or(pricePerDay, car.pricePerDay()),
                or(currency, car.currency()),
                rating == null ? car.rating() : rating,
                or(tripsTaken, car.tripsTaken()),
                or(active, car.active()),
                vin,
                color,
                odometerKm,
                ownerId,
                version);
    }
}
