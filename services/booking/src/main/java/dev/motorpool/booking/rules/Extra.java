package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a renter can take along, such as a child seat.
 *
 * @param most pieces in one rental, 1 when nothing is said
 * @param stock pieces at each branch that is not named, null for as many as one likes
 * @param stockAt pieces at branches that have their own number, 0 where it is not offered
 */
public record Extra(
        @NotBlank @Size(max = 80) String name,
        @Nullable @Size(max = 500) String description,
        @NotNull @Valid Charge charge,
        @NotNull String currency,
        @Nullable @Min(1) @Max(99) Integer most,
        @Nullable @Min(0) @Max(100_000) Integer stock,
        List<@NotNull @Valid Stock> stockAt)
        implements Rule {

    /** Pieces at one branch. */
    public record Stock(
            @NotNull BranchId branchId,
            @Min(0) @Max(100_000) int pieces) {}

    public Extra {
        stockAt = Lists.orEmpty(stockAt);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.EXTRA;
    }

    @Override
    public String scope() {
        return ""; // its code is
    }

    @Override
    public Map<String, BranchId> named() {
        return NamedBranches.all(
                "stockAt[%d].branchId", stockAt.stream().map(Stock::branchId).toList());
    }

    @Override
    public List<FieldError> complaints() {
        var about = new Complaints().charge("charge", charge, currency);
        var branches = stockAt.stream().map(Stock::branchId).distinct().count();
        return about.unless(branches == stockAt.size(), "stockAt", "must not have a branch twice")
                .all();
    }

    public int mostOfIt() {
        return most == null ? 1 : most;
    }

    /** Pieces that the branch has, null for as many as one likes. */
    public @Nullable Integer pieces(BranchId branch) {
        return stockAt.stream()
                .filter(own -> own.branchId().equals(branch))
                .map(Stock::pieces)
                .findFirst()
                .orElse(stock);
    }
}
