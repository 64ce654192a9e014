package dev.motorpool.search.lucene;

import dev.motorpool.search.engine.Choices;
import dev.motorpool.search.engine.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Choices as tables: for a value of a facet, the facet's bit when the value was not chosen, else 0. A car whose bits
 * add up to 0 is a hit; one with a single bit counts in that facet only, as somebody who takes another value there
 * would find it.
 */
final class ChosenFacets {

    static final int FUEL = 1;
    static final int TRANSMISSION = 2;
    static final int CLASS = 4;
    static final int SEATS = 8;
    static final int BRAND = 16;
    static final int PRICE = 32;

    private final int[] fuels;
    private final int[] transmissions;
    private final int[] classes;
    private final int[] seats;
    private final Set<String> brands;

    /** In thousandths. */
    final long lowestPrice;

    final long highestPrice;

    ChosenFacets(Choices choices) {
        fuels = table(FacetCode.FUELS, FUEL, chosen(choices.fuelTypes()));
        transmissions = table(FacetCode.TRANSMISSIONS, TRANSMISSION, chosen(choices.transmissions()));
        classes = table(FacetCode.CLASSES, CLASS, chosen(choices.carClasses()));
        seats = table(FacetCode.SEATS, SEATS, count -> count >= choices.seats());
        brands = choices.brands().stream().map(Words::fold).collect(Collectors.toUnmodifiableSet());
        lowestPrice = choices.price().fromThousandths();
        highestPrice = choices.price().toThousandths();
    }

    /** The bits of all facets but brand and price. */
    int missed(int code) {
        return fuels[FacetCode.fuel(code)]
                | transmissions[FacetCode.transmission(code)]
                | classes[FacetCode.carClass(code)]
                | seats[FacetCode.seats(code)];
    }

    boolean asksForPrice() {
        return lowestPrice != Long.MIN_VALUE || highestPrice != Long.MAX_VALUE;
    }

    boolean asksForBrand() {
        return !brands.isEmpty();
    }

    boolean hasBrand(String brand) {
        return brands.contains(Words.fold(brand));
    }

    private static <E extends Enum<E>> IntPredicate chosen(Set<E> choices) {
        var ordinals = choices.stream().map(Enum::ordinal).collect(Collectors.toSet());
        return value -> ordinals.isEmpty() || ordinals.contains(value);
    }

    private static int[] table(int size, int bit, IntPredicate chosen) {
        var table = new int[size];
        Arrays.setAll(table, value -> chosen.test(value) ? 0 : bit);
        return table;
    }
}
