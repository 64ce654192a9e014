package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.Tier.Unit;
import dev.motorpool.platform.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stretches of time that cover a stay, the cheapest there are; of equally cheap ones the fewest. Longer is never cheaper:
 * what covers the longer stay covers the shorter one too.
 *
 * @param hours after all the others
 */
record Cover(long months, long weeks, long days, long hours, Money total) {

    private static final Comparator<Cover> CHEAPEST = Comparator.comparingLong(
                    (Cover cover) -> cover.total().minor())
            .thenComparingLong(cover -> cover.months + cover.weeks + cover.days + cover.hours)
            .thenComparingLong(cover -> cover.hours);

    /** So many of a unit. */
    record Part(Unit unit, long count) {}

    /**
     * Looks from the end: what is left after so many days is covered by one unit more and what is left after that, or by
     * hours alone.
     *
     * @param prices of the units there are, at least one
     */
    static Cover cheapest(Stay stay, Map<Unit, Money> prices) {
        var nothing = new Cover(0, 0, 0, 0, prices.values().iterator().next().zero());
        var after = new ArrayList<>(Collections.nCopies(stay.days() + 1, nothing));
        for (int covered = stay.days() - 1; covered >= 0; covered--) {
            var rest = new ArrayList<Cover>();
            for (var price : prices.entrySet()) {
                var unit = price.getKey();
                rest.add(
                        unit == Unit.HOUR
                                ? nothing.plus(unit, stay.startedHours(covered), price.getValue())
                                : after.get(Math.min(covered + unit.days(), stay.days()))
                                        .plus(unit, 1, price.getValue()));
            }
            after.set(covered, Collections.min(rest, CHEAPEST));
        }
        return after.getFirst();
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

    /** Without the hours after them. */
    long coveredDays() {
        return months * Unit.MONTH.days() + weeks * Unit.WEEK.days() + days;
    }

    private Cover plus(Unit unit, long count, Money price) {
        return new Cover(
                months + (unit == Unit.MONTH ? count : 0),
                weeks + (unit == Unit.WEEK ? count : 0),
                days + (unit == Unit.DAY ? count : 0),
                hours + (unit == Unit.HOUR ? count : 0),
                total.plus(price.times(count)));
    }
}
