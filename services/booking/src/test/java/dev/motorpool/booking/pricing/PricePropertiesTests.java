package dev.motorpool.booking.pricing;

import static dev.motorpool.booking.pricing.Seeds.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.rules.DriverRules;
import dev.motorpool.booking.rules.LengthDiscount;
import dev.motorpool.booking.rules.Rate;
import dev.motorpool.booking.rules.Season;
import dev.motorpool.booking.rules.Tier;
import dev.motorpool.booking.rules.Tier.Unit;
import dev.motorpool.booking.rules.WeekdayRate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every price whatever the rules; on random rules, in random zones, over changed clocks. */
class PricePropertiesTests {

    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Africa/Casablanca"));

    @Test
    void lines_sum_to_the_total_and_nothing_is_below_nothing() {
        Seeds.each(3000, random -> {
            var quote = tariff(random).quote(Tariff.offer(oneOf(random, ZONES)), period(random), chosen(random));
            var sum = quote.lines().stream()
                    .filter(line -> !line.included())
                    .map(QuoteLine::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(quote.total()).isEqualByComparingTo(sum).isNotNegative();
            quote.lines()
                    .forEach(line -> assertThat(line.amount())
                            .isEqualByComparingTo(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()))));
            var withoutTaxes = quote.lines().stream()
                    .filter(line -> line.kind() != LineKind.TAX)
                    .map(QuoteLine::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(quote.subtotal()).isEqualByComparingTo(withoutTaxes);
        });
    }

    @Test
    void the_same_order_on_the_same_rules_is_the_same_quote() {
        Seeds.each(500, random -> {
            var tariff = tariff(random);
            var period = period(random);
            var chosen = chosen(random);
            assertThat(tariff.quote(Tariff.offer(Tariff.SEATTLE), period, chosen))
                    .isEqualTo(tariff.quote(Tariff.offer(Tariff.SEATTLE), period, chosen));
        });
    }

    /** Tiers alone: whatever covers the longer rental covers the shorter one. A discount for length is a rule that says otherwise. */
    @Test
    void longer_is_never_cheaper_unless_a_rule_says_so() {
        Seeds.each(3000, random -> {
            var tariff = new Tariff().rate(Tariff.tiers(tiers(random)));
            var offer = Tariff.offer(oneOf(random, ZONES));
            var shorter = period(random);
            var longer = new Period(shorter.from(), shorter.to().plus(Duration.ofMinutes(1 + random.nextInt(9000))));
            assertThat(tariff.quote(offer, longer, Chosen.NOTHING).total())
                    .isGreaterThanOrEqualTo(
                            tariff.quote(offer, shorter, Chosen.NOTHING).total());
        });
    }

    /** Around a change of clocks, where they show less a while later, or skip the time at which a day would end. */
    @Test
    void longer_is_never_cheaper_when_clocks_change() {
        var zones =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        Seeds.each(20_000, random -> {
            var zone = random.nextInt(4) == 0 ? ZoneId.of("Australia/Lord_Howe") : oneOf(random, zones);
            var change = zone.getRules()
                    .nextTransition(Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(400))));
            if (change == null) {
                return;
            }
            var tariff = new Tariff().rate(Tariff.tiers(tiers(random)));
            var end = change.getInstant().plus(Duration.ofMinutes(random.nextInt(8 * 60) - 4 * 60));
            var start = change.getInstant().minus(Duration.ofMinutes(5 * 60 + random.nextInt(9 * 24 * 60)));
            var shorter = new Period(start, end);
            var longer = new Period(start, end.plus(Duration.ofMinutes(1 + random.nextInt(180))));
            assertThat(tariff.quote(Tariff.offer(zone), longer, Chosen.NOTHING).total())
                    .as("%s, %s and %s", zone, shorter, longer)
                    .isGreaterThanOrEqualTo(tariff.quote(Tariff.offer(zone), shorter, Chosen.NOTHING)
                            .total());
        });
    }

    /** No other choice of units, tried one by one, is cheaper. */
    @Test
    void no_combination_of_tiers_is_cheaper_than_the_one_that_is_taken() {
        Seeds.each(500, random -> {
            var tiers = tiers(random);
            var quote = new Tariff()
                    .rate(Tariff.tiers(tiers))
                    .quote(Tariff.offer(Tariff.SEATTLE), shortPeriod(random), Chosen.NOTHING);
            var stay = Stay.of(quote.rental(), Tariff.SEATTLE);
            assertThat(quote.total()).isEqualByComparingTo(byTrying(tiers, stay));
        });
    }

    /** Every so many months, weeks and days, and hours for what they leave. */
    private static BigDecimal byTrying(Tier[] tiers, Stay stay) {
        var most = stay.days();
        return IntStream.rangeClosed(0, most / 30 + 1)
                .boxed()
                .flatMap(months -> IntStream.rangeClosed(0, most / 7 + 1)
                        .boxed()
                        .flatMap(weeks -> IntStream.rangeClosed(0, most)
                                .mapToObj(days -> cost(tiers, stay, months, weeks, days))))
                .flatMap(Optional::stream)
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static Optional<BigDecimal> cost(Tier[] tiers, Stay stay, int months, int weeks, int days) {
        var covered = stay.rental().from().atZone(stay.zone()).plusDays(months * 30L + weeks * 7L + days);
        var left = Duration.between(covered.toInstant(), stay.rental().to()).toMinutes();
        var counts = Map.of(
                Unit.MONTH, months,
                Unit.WEEK, weeks,
                Unit.DAY, days,
                Unit.HOUR, Math.toIntExact(Math.max(0, Math.ceilDiv(left, 60))));
        var sum = BigDecimal.ZERO;
        for (var count : counts.entrySet()) {
            var tier = Stream.of(tiers)
                    .filter(price -> price.unit() == count.getKey())
                    .findFirst();
            if (tier.isEmpty() && count.getValue() > 0) {
                return Optional.empty();
            }
            sum = tier.isEmpty() ? sum : sum.add(tier.get().price().multiply(BigDecimal.valueOf(count.getValue())));
        }
        return Optional.of(sum);
    }

    private static Tariff tariff(Random random) {
        var tariff = new Tariff()
                .rate(rate(random))
                .with("default", Tariff.taxes(oneOf(random, List.of("0", "7", "19.5")), amount(random, 30)));
        tariff.with("SEAT", Tariff.extra("Seat", Tariff.perDay(amount(random, 20), amount(random, 90)), null));
        tariff.with("CDW", Tariff.coverage("Waiver", amount(random, 40), "100"));
        tariff.with(
                "CODE",
                random.nextBoolean()
                        ? Tariff.promo(amount(random, 99), null)
                        : Tariff.promo(null, amount(random, 900)));
        var fees = new DriverRules.Fees("USD", Tariff.perDay(amount(random, 20), null), Tariff.perRental("9.99"));
        return tariff.with("default", new DriverRules(null, List.of(), 25, 3, List.of(fees)));
    }

    private static Rate rate(Random random) {
        var season = new Season(
                "Season", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 8, 30), random.nextBoolean(), percent(random));
        var weekend = new WeekdayRate("Weekend", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), percent(random));
        var discount = new LengthDiscount(2 + random.nextInt(10), new BigDecimal(amount(random, 100)));
        return Tariff.rate(List.of(season), List.of(weekend), List.of(discount), null, tiers(random));
    }

    private static Tier[] tiers(Random random) {
        var tiers = new ArrayList<Tier>();
        for (var unit : Unit.values()) {
            if (random.nextBoolean()) {
                tiers.add(Tariff.tier(unit, amount(random, unit == Unit.HOUR ? 12 : 40 * unit.days() + 9)));
            }
        }
        return tiers.isEmpty() ? new Tier[] {Tariff.tier(Unit.DAY, amount(random, 90))} : tiers.toArray(Tier[]::new);
    }

    private static Chosen chosen(Random random) {
        return new Chosen(
                random.nextBoolean() ? List.of(new Chosen.Piece("SEAT", 1 + random.nextInt(3))) : List.of(),
                random.nextBoolean() ? List.of("CDW") : List.of(),
                random.nextInt(4),
                18 + random.nextInt(50),
                random.nextBoolean() ? "CODE" : null);
    }

    private static Period period(Random random) {
        return length(random, 60 * 24 * (1 + random.nextInt(100)));
    }

    private static Period shortPeriod(Random random) {
        return length(random, 60 * 24 * (1 + random.nextInt(40)));
    }

    private static Period length(Random random, int most) {
        var from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(600_000)));
        return new Period(from, from.plus(Duration.ofMinutes(1 + random.nextInt(most))));
    }

    private static String amount(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2).toPlainString();
    }

    private static BigDecimal percent(Random random) {
        return BigDecimal.valueOf(random.nextInt(25_000) - 10_000, 2);
    }
}
