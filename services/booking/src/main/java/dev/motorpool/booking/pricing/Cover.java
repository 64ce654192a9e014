package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.Tier.Unit;
import dev.motorpool.platform.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stretches of time that cover a stay, the cheapest there are; of equally cheap ones the fewest. Longer is never cheaper:
 * what covers the longer stay covers the shorter one too.
 */
record Cover(long months, long weeks, long days, long hours, Money total) {

    private static final Comparator<Cover> CHEAPEST = Comparator.comparingLong(
                    (Cover cover) -> cover.total().minor())
            .thenComparingLong(cover -> cover.months + cover.weeks + cover.days + cover.hours)
            .thenComparingLong(cover -> cover.hours);

    /** So many of a unit. */
    record Part(Unit unit, long count) {}

    /**
     * @param prices of the units there are, at least one
     */
    static Cover cheapest(Stay stay, Map<Unit, Money> prices) {
        return upTo(stay, prices, Unit.MONTH, 0)
                .boxed()
                .flatMap(months -> upTo(stay, prices, Unit.WEEK, months * Unit.MONTH.days())
                        .boxed()
                        .flatMap(weeks -> rest(stay, prices, months, weeks)))
                .min(CHEAPEST)
                .orElseThrow();
    }

    List<Part> parts() {
        return Stream.of(
                        new Part(Unit.MONTH, months),
                        new Part(Unit.WEEK, weeks),
                        new Part(Unit.DAY, days),
                        new Part(Unit.HOUR, hours))
                .filter(part -> part.count > 0)
                .toList();
    }

    /** How many of the unit can make sense when so many days are covered: from none to one that reaches beyond the end. */
    private static IntStream upTo(Stay stay, Map<Unit, Money> prices, Unit unit, int covered) {
        var left = Math.max(0, stay.days() - covered);
        return IntStream.rangeClosed(0, prices.containsKey(unit) ? Math.ceilDiv(left, unit.days()) : 0);
    }

    private static Stream<Cover> rest(Stay stay, Map<Unit, Money> prices, int months, int weeks) {
        var covered = months * Unit.MONTH.days() + weeks * Unit.WEEK.days();
        var days = Math.max(0, stay.wholeDays() - covered);
        var hours = covered > stay.wholeDays() ? 0 : stay.restHours();
        var choices = new ArrayList<Optional<Cover>>();
        choices.add(of(prices, months, weeks, hours == 0 ? days : days + 1, 0));
        choices.add(of(prices, months, weeks, days, hours));
        choices.add(of(prices, months, weeks, 0, 24L * days + hours));
        return choices.stream().flatMap(Optional::stream);
    }

    /** What these cost; nothing when one of the units has no price. */
    private static Optional<Cover> of(Map<Unit, Money> prices, long months, long weeks, long days, long hours) {
        var counts = Map.of(Unit.MONTH, months, Unit.WEEK, weeks, Unit.DAY, days, Unit.HOUR, hours);
        var total = prices.values().iterator().next().zero();
        for (var count : counts.entrySet()) {
            var price = prices.get(count.getKey());
            if (price == null && count.getValue() > 0) {
                return Optional.empty();
            }
            total = price == null ? total : total.plus(price.times(count.getValue()));
        }
        return Optional.of(new Cover(months, weeks, days, hours, total));
    }
}
