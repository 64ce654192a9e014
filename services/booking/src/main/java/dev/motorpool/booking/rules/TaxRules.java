package dev.motorpool.booking.rules;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Taxes on everything that is rented at a branch.
 *
 * @param branchId null for all branches that have no taxes of their own
 */
public record TaxRules(
        @Nullable BranchId branchId,
        @NotNull @Size(max = 10) List<@NotNull @Valid Tax> taxes) implements Rule {

    /**
     * One tax.
     *
     * @param included whether prices have it in them already; otherwise it comes on top
     */
    public record Tax(
            @NotBlank @Size(max = 80) String name,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal percent,

            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean included) {}

    public TaxRules {
        taxes = Lists.orEmpty(taxes);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.TAXES;
    }

    @Override
    public String scope() {
        return ""; // its branch is
    }

    @Override
    public Map<String, BranchId> named() {
        return NamedBranches.one("branchId", branchId);
    }

    @Override
    public List<FieldError> complaints() {
        return List.of();
    }
}
