package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A code that makes the rental cheaper, never the extras and fees, and never below nothing.
 *
 * @param percent of the rental; this or {@code amount}
 * @param validFrom when one can book with it, null for always
 * @param validUntil the first moment at which one cannot any more
 * @param pickupFrom first day of pickups
 * @param pickupTo last day of pickups
 * @param limit how often in all, null without limit
 * @param perPerson how often for one person
 */
public record Promo(
        @NotBlank @Size(max = 80) String name,

        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @Nullable @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 3)
        BigDecimal amount,

        @Nullable String currency,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable LocalDate pickupFrom,
        @Nullable LocalDate pickupTo,
        @Nullable @Min(1) @Max(3650) Integer minimumDays,
        List<@NotNull CarClass> carClasses,
        List<@NotNull BranchId> branchIds,
        @Nullable @Min(0) @Max(1_000_000_000) Integer limit,
        @Nullable @Min(1) @Max(1_000_000) Integer perPerson)
        implements Rule {

    public Promo {
        carClasses = Lists.orEmpty(carClasses);
        branchIds = Lists.orEmpty(branchIds);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.PROMO;
    }

    @Override
    public String scope() {
        return ""; // its code is
    }

    @Override
    public Map<String, BranchId> named() {
        return NamedBranches.all("branchIds[%d]", branchIds);
    }

    @Override
    public List<FieldError> complaints() {
        return new Complaints()
                .unless((percent == null) != (amount == null), "percent", "or amount is needed, not both")
                .amount("amount", amount, currency)
                .window("pickupTo", pickupFrom, pickupTo)
                .unless(
                        validFrom == null || validUntil == null || validFrom.isBefore(validUntil),
                        "validUntil",
                        "must be after validFrom")
                .all();
    }
}
