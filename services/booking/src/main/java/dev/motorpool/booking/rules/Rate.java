package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rental costs. It holds for a car, for a class, for a class at a branch, for a branch or, when none of these is
 * said, for all that have no other.
 *
 * @param validFrom first day of pickups, null for always; a rate with dates goes before one without
 * @param validTo last day of pickups
 * @param currency of its amounts; without one it holds in every currency and has only multiples of the car's own price
 * @param tiers the cheapest combination that covers the rental counts
 */
public record Rate(
        @NotBlank @Size(max = 80) String name,
        @Nullable CarId carId,
        @Nullable CarClass carClass,
        @Nullable BranchId branchId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String currency,
        @NotEmpty @Size(max = 4) List<@NotNull @Valid Tier> tiers,
        @Size(max = 100) List<@NotNull @Valid Season> seasons,
        @Size(max = 7) List<@NotNull @Valid WeekdayRate> weekdays,
        @Size(max = 20) List<@NotNull @Valid LengthDiscount> discounts,
        @Nullable @Valid RateTerms terms)
        implements Rule {

    /** Where no rule says anything: started days at the car's own price. */
    public static final Rate STANDARD = new Rate(
            "Standard",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new Tier(Tier.Unit.DAY, null, BigDecimal.ONE)),
            List.of(),
            List.of(),
            List.of(),
            null);

    public Rate {
        tiers = Lists.orEmpty(tiers);
        seasons = Lists.orEmpty(seasons);
        weekdays = Lists.orEmpty(weekdays);
        discounts = Lists.orEmpty(discounts);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.RATE;
    }

    @Override
    public String scope() {
        return "car %s, class %s, branch %s, %s to %s, %s"
                .formatted(carId, carClass, branchId, validFrom, validTo, currency);
    }

    public RateTerms termsOrNone() {
        return terms == null ? RateTerms.NONE : terms;
    }

    @Override
    public Map<String, BranchId> named() {
        return NamedBranches.one("branchId", branchId);
    }

    @Override
    public List<FieldError> complaints() {
        var about = new Complaints()
                .unless(carId == null || (carClass == null && branchId == null), "carId", "stands alone")
                .window("validTo", validFrom, validTo)
                .unless(distinct(tiers.stream().map(Tier::unit)), "tiers", "must not have a unit twice")
                .unless(
                        distinct(weekdays.stream().flatMap(rate -> rate.days().stream())),
                        "weekdays",
                        "must not have a day twice")
                .unless(
                        distinct(discounts.stream().map(LengthDiscount::fromDays)),
                        "discounts",
                        "must not have a length twice");
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            about.unless(
                            (tier.price() == null) != (tier.timesDaily() == null),
                            at("tiers", i, "price"),
                            "or timesDaily is needed, not both")
                    .amount(at("tiers", i, "price"), tier.price(), currency);
        }
        for (int i = 0; i < seasons.size(); i++) {
            var season = seasons.get(i);
            about.unless(
                    season.yearly() || !season.to().isBefore(season.from()),
                    at("seasons", i, "to"),
                    "must not be before its first day");
        }
        termsOrNone().complain(about, currency);
        return about.all();
    }

    private static String at(String list, int place, String field) {
        return "%s[%d].%s".formatted(list, place, field);
    }

    private static boolean distinct(Stream<?> values) {
        var all = values.toList();
        return all.stream().distinct().count() == all.size();
    }
}
