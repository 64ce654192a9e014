package dev.motorpool.booking.pricing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.motorpool.booking.rules.Counted;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.LengthDiscount;
import dev.motorpool.booking.rules.Rate;
import dev.motorpool.booking.rules.Season;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.booking.rules.Tier;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The car itself: tiers, seasons, weekdays, discount for a long stay. The price of each day is the same share of the tiers;
 * percentages of seasons and weekdays are of that, none is of another.
 */
final class RentalLines {

    private final Bill bill;
    private final Stay stay;
    private final Rate rate;
    private final @Nullable Filed<Rate> filed;
    private final Map<Tier.Unit, Money> prices;
    private final Cover cover;

    RentalLines(Bill bill, Offer offer, TariffBook book) {
        this.bill = bill;
        this.stay = bill.stay();
        this.filed = book.rate(
                        offer.carId(),
                        offer.carClass(),
                        offer.pickup().id(),
                        offer.currency(),
                        stay.start().toLocalDate())
                .orElse(null);
        this.rate = filed == null ? Rate.STANDARD : filed.rule();
        this.prices = rate.tiers().stream().collect(toMap(Tier::unit, tier -> price(tier, offer.perDay())));
        this.cover = Cover.cheapest(stay, prices);
    }

    Rate rate() {
        return rate;
    }

    /** When the days and hours are over that the price pays for; not before the rental is. */
    Instant paidUntil() {
        return stay.after(cover.coveredDays())
                .plus(Duration.ofHours(cover.hours()))
                .truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    /** Writes the lines and returns the price of a day. */
    Money write() {
        var last = cover.parts().getLast();
        for (var part : cover.parts()) {
            var unit = QuoteLine.Unit.valueOf(part.unit().name());
            var label = (filed == null ? "Rental" : "%s, %s rate".formatted(rate.name(), word(part.unit())))
                    + (part.equals(last) ? saving() : "");
            bill.units(LineKind.RENTAL, label, part.count(), unit, requireNonNull(prices.get(part.unit())), filed);
        }
        seasons(cover.total());
        weekdays(cover.total());
        discount();
        var perDay = prices.get(Tier.Unit.DAY);
        return perDay == null ? Rounding.quotient(cover.total(), stay.days()) : perDay;
    }

    private void seasons(Money tiers) {
        for (var season : rate.seasons()) {
            days(
                    LineKind.SEASON,
                    season.name(),
                    season.percent(),
                    tiers,
                    day -> season.equals(seasonOf(day).orElse(null)));
        }
    }

    /** Of overlapping seasons the first counts. */
    private Optional<Season> seasonOf(LocalDate day) {
        return rate.seasons().stream().filter(season -> season.holds(day)).findFirst();
    }

    private void weekdays(Money tiers) {
        for (var weekday : rate.weekdays()) {
            days(
                    LineKind.WEEKDAY,
                    weekday.name(),
                    weekday.percent(),
                    tiers,
                    day -> weekday.days().contains(day.getDayOfWeek()));
        }
    }

    private void days(LineKind kind, String name, BigDecimal percent, Money tiers, Predicate<LocalDate> holds) {
        var days = stay.dates().filter(holds).count();
        var label = "%s, %s for %d of %s".formatted(name, signed(percent), days, Counted.of(stay.days(), "day"));
        bill.share(kind, label, Rounding.share(tiers, percent, days, stay.days()), filed);
    }

    private void discount() {
        rate.discounts().stream()
                .filter(discount -> discount.fromDays() <= stay.days())
                .max(Comparator.comparingInt(LengthDiscount::fromDays))
                .ifPresent(discount -> bill.share(
                        LineKind.DISCOUNT,
                        "From %s, %s"
                                .formatted(
                                        Counted.of(discount.fromDays(), "day"),
                                        signed(discount.percent().negate())),
                        Rounding.percent(bill.rental(), discount.percent()).negated(),
                        filed));
    }

    /** Says why a week was taken for six days. */
    private String saving() {
        return cover.coveredDays() > stay.days() ? " (cheapest for %s)".formatted(Counted.of(stay.days(), "day")) : "";
    }

    private static Money price(Tier tier, Money perDay) {
        var times = tier.timesDaily();
        return times == null
                ? Money.of(tier.price() == null ? BigDecimal.ZERO : tier.price(), perDay.currencyCode())
                : Rounding.times(perDay, times);
    }

    static String signed(BigDecimal percent) {
        return "%s%s %%".formatted(percent.signum() < 0 ? "-" : "+", Numbers.plain(percent.abs()));
    }

    private static String word(Tier.Unit unit) {
        return switch (unit) {
            case HOUR -> "hourly";
            case DAY -> "daily";
            case WEEK -> "weekly";
            case MONTH -> "monthly";
        };
    }
}
