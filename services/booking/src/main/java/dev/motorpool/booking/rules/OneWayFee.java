package dev.motorpool.booking.rules;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A car may be left at another branch for this. Null stands for any branch or class; where several fit, the one that says
 * most counts.
 *
 * @param bothWays whether it holds from {@code to} to {@code from} as well
 */
public record OneWayFee(
        @Nullable BranchId from,
        @Nullable BranchId to,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean bothWays,
        @Nullable CarClass carClass,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal amount,

        @NotNull String currency)
        implements Rule {

    @Override
    public RuleKind kind() {
        return RuleKind.ONE_WAY_FEE;
    }

    @Override
    public String scope() {
        return "%s to %s, class %s, %s".formatted(from, to, carClass, currency);
    }

    @Override
    public Map<String, BranchId> named() {
        var named = new HashMap<>(NamedBranches.one("from", from));
        named.putAll(NamedBranches.one("to", to));
        return named;
    }

    @Override
    public List<FieldError> complaints() {
        return new Complaints()
                .amount("amount", amount, currency)
                .unless(from == null || !from.equals(to), "to", "must be another branch")
                .all();
    }

    boolean holds(BranchId start, BranchId end, CarClass kind, String money) {
        var there = fits(from, start) && fits(to, end);
        var back = bothWays && fits(from, end) && fits(to, start);
        return (there || back) && (carClass == null || carClass == kind) && currency.equals(money);
    }

    int precision() {
        return (from == null ? 0 : 2) + (to == null ? 0 : 2) + (carClass == null ? 0 : 1);
    }

    private static boolean fits(@Nullable BranchId wanted, BranchId given) {
        return wanted == null || wanted.equals(given);
    }
}
