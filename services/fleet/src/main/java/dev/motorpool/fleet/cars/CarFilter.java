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
import org.jspecify.annotations.Nullable;

/**
 * @param seats at least so many
 * @param active false for the cars that have left the fleet, which only managers see
 * @param ownerId whose cars, which only staff may ask
 * @param q part of the brand, model or name; for staff of the plate, VIN and owner as well
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
        @Text(max = 100) @Nullable String ownerId,
        @Text(max = 100) @Nullable String q,

        @Pattern(
                regexp = "-?(name|price|year|seats|rating|created)",
                message =
                        "must be one of name, price, year, seats, rating, created, or one of these after a minus sign")
        @Nullable
        String sort) {

    Conditions conditions(Sight sight) {
        return new Conditions()
                .and("active = ?", or(active, true))
                .and("lower(brand) = lower(?)", brand, String::strip)
                .and("lower(model) = lower(?)", model, String::strip)
                .and("fuel_type = ?", fuelType, Enum::name)
                .and("transmission = ?", transmission, Enum::name)
                .and("car_class = ?", carClass, Enum::name)
                .and("seats >= ?", seats)
                .and("price_per_day >= ?", minPrice)
                .and("price_per_day <= ?", maxPrice)
                .and("branch_id = ?", branchId, BranchId::value)
                .and("lower(branch.city) = lower(?)", city, String::strip)
                .and("owner_id = ?", ownerId, String::strip)
                .and("concat_ws(' ', %s) ilike ?".formatted(sight.searched), q, Conditions::containing);
    }

    /** Every order ends with the id, so that pages neither repeat nor lose a car. */
    String order() {
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
        return column + (descending ? " desc" : "") + " nulls last, car.id";
    }
}
