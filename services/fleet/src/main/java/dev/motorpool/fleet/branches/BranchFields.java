package dev.motorpool.fleet.branches;

import static dev.motorpool.fleet.input.Fields.present;
import static dev.motorpool.fleet.input.Fields.stripped;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.fleet.input.Fields;
import dev.motorpool.fleet.input.Text;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A branch as a manager writes it.
 *
 * @param distanceUnit left out for what is usual in the country
 */
record BranchFields(
        @NotBlank @Text(max = 120) @Nullable String name,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9-]{2,20}", message = "must be 2 to 20 letters, digits or hyphens")
        @Nullable
        String code,

        @NotBlank @Text(max = 80) @Nullable String city,
        @Text(max = 80) @Nullable String region,

        @NotNull @Pattern(regexp = "[A-Za-z]{2}", message = "must be a country code such as US") @Nullable
        String country,

        @NotNull @Text(max = 60) @Nullable String timeZone,

        @NotNull @DecimalMin("-90") @DecimalMax("90") @Nullable
        Double latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Nullable
        Double longitude,

        @Text(max = 200) @Nullable String address,

        @Pattern(regexp = "\\+?[0-9 ()./-]{3,30}", message = "must be a telephone number") @Nullable
        String phone,

        @Nullable DistanceUnit distanceUnit) {

    /** The branch with these fields, which are {@link Fields#checked}. */
    Branch branch(BranchId id, long version) {
        mustBeOnTheMap();
        return new Branch(
                id,
                version,
                present(code).toUpperCase(Locale.ROOT),
                present(name).strip(),
                present(city).strip(),
                stripped(region),
                countryCode(),
                ZoneId.of(present(timeZone)),
                present(latitude),
                present(longitude),
                stripped(address),
                stripped(phone),
                distanceUnit);
    }

    private void mustBeOnTheMap() {
        var errors = new ArrayList<FieldError>();
        if (!Branch.isCountry(countryCode())) {
            errors.add(new FieldError("country", "must be a country code of ISO 3166-1 such as US"));
        }
        if (!Branch.isRegion(present(timeZone))) {
            errors.add(new FieldError("timeZone", "must be the time zone of a region such as America/Los_Angeles"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private String countryCode() {
        return present(country).toUpperCase(Locale.ROOT);
    }
}
