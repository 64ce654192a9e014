package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What limits the renter's risk, such as a collision damage waiver.
 *
 * @param excess what the renter still bears of a damage, null when it says nothing of that
 * @param deposit in place of the rate's, null to leave it
 * @param carClasses that it is for, empty for all
 */
public record Coverage(
        @NotBlank @Size(max = 80) String name,
        @Nullable @Size(max = 500) String description,
        @NotNull @Valid Charge charge,
        @NotNull String currency,

        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal excess,

        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal deposit,

        List<@NotNull CarClass> carClasses)
        implements Rule {

    public Coverage {
        carClasses = Lists.orEmpty(carClasses);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.COVERAGE;
    }

    @Override
    public String scope() {
        return ""; // its code is
    }

    @Override
    public List<FieldError> complaints() {
        return new Complaints()
                .charge("charge", charge, currency)
                .amount("excess", excess, currency)
                .amount("deposit", deposit, currency)
                .all();
    }

    public boolean isFor(CarClass carClass) {
        return carClasses.isEmpty() || carClasses.contains(carClass);
    }
}
