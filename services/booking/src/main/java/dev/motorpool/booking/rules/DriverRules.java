package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may drive and what it costs.
 *
 * @param minimumAge in years, null for none
 * @param classAges classes that need more years
 * @param youngUnder who is younger pays the young driver's fee
 * @param mostExtraDrivers beside the renter
 * @param fees by currency
 */
public record DriverRules(
        @Nullable @Min(16) @Max(99) Integer minimumAge,
        List<@NotNull @Valid ClassAge> classAges,
        @Nullable @Min(17) @Max(99) Integer youngUnder,
        @Nullable @Min(0) @Max(20) Integer mostExtraDrivers,
        List<@NotNull @Valid Fees> fees)
        implements Rule {

    /** Years that a driver of this class needs. */
    public record ClassAge(
            @NotNull CarClass carClass, @Min(16) @Max(99) int minimumAge) {}

    /** What drivers cost in one currency; null for nothing. */
    public record Fees(
            @NotNull String currency,
            @Nullable @Valid Charge youngDriver,
            @Nullable @Valid Charge extraDriver) {}

    public static final int MOST_EXTRA_DRIVERS = 4;

    public static final DriverRules NONE = new DriverRules(null, List.of(), null, null, List.of());

    public DriverRules {
        classAges = Lists.orEmpty(classAges);
        fees = Lists.orEmpty(fees);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.DRIVERS;
    }

    @Override
    public String scope() {
        return "all";
    }

    @Override
    public List<FieldError> complaints() {
        var about = new Complaints();
        for (int i = 0; i < fees.size(); i++) {
            var fee = fees.get(i);
            about.charge("fees[%d].youngDriver".formatted(i), fee.youngDriver(), fee.currency())
                    .charge("fees[%d].extraDriver".formatted(i), fee.extraDriver(), fee.currency());
        }
        return about.all();
    }

    public int mostExtra() {
        return mostExtraDrivers == null ? MOST_EXTRA_DRIVERS : mostExtraDrivers;
    }

    /** Years needed to drive the class, 0 when nothing is said. */
    public int minimumAge(CarClass carClass) {
        var all = minimumAge == null ? 0 : minimumAge;
        return classAges.stream()
                .filter(rule -> rule.carClass() == carClass)
                .mapToInt(ClassAge::minimumAge)
                .reduce(all, Math::max);
    }

    public boolean isYoung(int age) {
        return youngUnder != null && age < youngUnder;
    }

    public Optional<Fees> fees(String currency) {
        return fees.stream().filter(fee -> fee.currency().equals(currency)).findFirst();
    }
}
