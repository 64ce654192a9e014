package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rules as they were at one moment. Never changes. */
public final class TariffBook {

    /** The id of rules for all branches that have none of their own. */
    public static final String DEFAULT = "default";

    private final long revision;
    private final List<Filed<Rate>> rates;
    private final List<Filed<OneWayFee>> oneWayFees;
    private final Map<RuleKind, Map<String, Filed<?>>> byId;

    public TariffBook(long revision, List<? extends Filed<?>> rules) {
        this.revision = revision;
        this.byId = rules.stream()
                .collect(Collectors.groupingBy(
                        filed -> filed.rule().kind(), Collectors.toUnmodifiableMap(Filed::id, Function.identity())));
        this.rates = all(RuleKind.RATE, Rate.class);
        this.oneWayFees = all(RuleKind.ONE_WAY_FEE, OneWayFee.class);
    }

    /** Grows with every change of any rule. */
    public long revision() {
        return revision;
    }

    /**
     * The rate for a rental: the car's own, else its class's at the branch, its class's, the branch's, the general one;
     * of each, one with dates before one without.
     *
     * @param car null when a class is wanted
     */
    public Optional<Filed<Rate>> rate(
            @Nullable CarId car, CarClass carClass, BranchId branch, String currency, LocalDate pickup) {
        return rates.stream()
                .filter(filed -> holds(filed.rule(), car, carClass, branch, currency, pickup))
                .max(Comparator.comparingInt((Filed<Rate> filed) -> precision(filed.rule()))
                        .thenComparing(Filed::id));
    }

    public Optional<Filed<OneWayFee>> oneWayFee(BranchId from, BranchId to, CarClass carClass, String currency) {
        return oneWayFees.stream()
                .filter(filed -> filed.rule().holds(from, to, carClass, currency))
                .max(Comparator.comparingInt(
                                (Filed<OneWayFee> filed) -> filed.rule().precision())
                        .thenComparing(Filed::id));
    }

    public Optional<Filed<DriverRules>> drivers() {
        return find(RuleKind.DRIVERS, DEFAULT, DriverRules.class);
    }

    public Optional<Filed<Extra>> extra(String code) {
        return find(RuleKind.EXTRA, normal(code), Extra.class);
    }

    public Optional<Filed<Coverage>> coverage(String code) {
        return find(RuleKind.COVERAGE, normal(code), Coverage.class);
    }

    public Optional<Filed<Promo>> promo(String code) {
        return find(RuleKind.PROMO, normal(code), Promo.class);
    }

    public Optional<Filed<TaxRules>> taxes(BranchId branch) {
        return ofBranch(RuleKind.TAXES, branch, TaxRules.class);
    }

    public Optional<Filed<BranchCalendar>> calendar(BranchId branch) {
        return ofBranch(RuleKind.CALENDAR, branch, BranchCalendar.class);
    }

    /** A code as it is kept: people write them as they like. */
    public static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private <R extends Rule> Optional<Filed<R>> ofBranch(RuleKind kind, BranchId branch, Class<R> type) {
        return find(kind, branch.toString(), type).or(() -> find(kind, DEFAULT, type));
    }

    private <R extends Rule> Optional<Filed<R>> find(RuleKind kind, String id, Class<R> type) {
        return Optional.ofNullable(byId.getOrDefault(kind, Map.of()).get(id)).map(filed -> as(filed, type));
    }

    private <R extends Rule> List<Filed<R>> all(RuleKind kind, Class<R> type) {
        return byId.getOrDefault(kind, Map.of()).values().stream()
                .map(filed -> as(filed, type))
                .toList();
    }

    private static <R extends Rule> Filed<R> as(Filed<?> filed, Class<R> type) {
        return new Filed<>(filed.id(), filed.version(), type.cast(filed.rule()));
    }

    private static boolean holds(
            Rate rate, @Nullable CarId car, CarClass carClass, BranchId branch, String currency, LocalDate pickup) {
        return (rate.carId() == null || rate.carId().equals(car))
                && (rate.carClass() == null || rate.carClass() == carClass)
                && (rate.branchId() == null || rate.branchId().equals(branch))
                && (rate.currency() == null || rate.currency().equals(currency))
                && (rate.validFrom() == null || !pickup.isBefore(rate.validFrom()))
                && (rate.validTo() == null || !pickup.isAfter(rate.validTo()));
    }

    private static int precision(Rate rate) {
        return (rate.carId() == null ? 0 : 32)
                + (rate.carClass() == null ? 0 : 16)
                + (rate.branchId() == null ? 0 : 8)
                + (rate.validFrom() == null && rate.validTo() == null ? 0 : 4)
                + (rate.currency() == null ? 0 : 2);
    }
}
