package dev.motorpool.fleet.cars;

import static dev.motorpool.fleet.input.Fields.or;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.fleet.input.Conditions;
import dev.motorpool.fleet.input.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param seats at least so many
 * @param active false for the cars that have left the fleet, which only managers see
 * @param q part of the brand, model or name
 * @param sort name, price, year, seats, rating or created; a minus sign before it turns the order around
 */
record CarFilter(
        @Text(max = 60) @Nullable String brand,
        @Text(max = 60) @Nullable String model,
        @Nullable FuelType fuelType,
        @Nullable Transmission transmission,
        @Nullable CarClass carClass,
        @Min(1) @Max(20) @Nullable Integer seats,

        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) @Nullable
        BigDecimal minPrice,

        @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) @Nullable
        BigDecimal maxPrice,

        @Nullable BranchId branchId,
        @Text(max = 80) @Nullable String city,
        @Nullable Boolean active,
        @Text(max = 100) @Nullable String q,

        @Pattern(
                regexp = "-?(name|price|year|seats|rating|created)",
                message =
                        "must be one of name, price, year, seats, rating, created, or one of these after a minus sign")
        @Nullable
        String sort) {

    Conditions conditions() {
        return new Conditions()
                .ifPresent(or(active, true), "active = :active", "active", it -> it)
                .ifPresent(brand, "lower(brand) = :brand", "brand", CarFilter::folded)
                .ifPresent(model, "lower(model) = :model", "model", CarFilter::folded)
                .ifPresent(fuelType, "fuel_type = :fuelType", "fuelType", Enum::name)
                .ifPresent(transmission, "transmission = :transmission", "transmission", Enum::name)
                .ifPresent(carClass, "car_class = :carClass", "carClass", Enum::name)
                .ifPresent(seats, "seats >= :seats", "seats", it -> it)
                .ifPresent(minPrice, "price_per_day >= :minPrice", "minPrice", it -> it)
                .ifPresent(maxPrice, "price_per_day <= :maxPrice", "maxPrice", it -> it)
                .ifPresent(branchId, "branch_id = :branchId", "branchId", BranchId::value)
                .ifPresent(city, "lower(branch.city) = :city", "city", CarFilter::folded)
                .ifPresent(q, "concat_ws(' ', brand, model, car.name) ilike :q", "q", Conditions::containing);
    }

    /** Every order ends with the id, so that pages neither repeat nor lose a car. */
    String orderBy() {
        var by = or(sort, "name");
        var descending = by.startsWith("-");
        var column = switch (descending ? by.substring(1) : by) {
            case "price" -> "price_per_day";
            case "year" -> "year";
            case "seats" -> "seats";
            case "rating" -> "rating";
            case "created" -> "created_at";
            default -> "lower(car.name)";
        };
        return " order by " + column + (descending ? " desc" : "") + " nulls last, car.id";
    }

    private static Object folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
