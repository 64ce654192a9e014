package dev.motorpool.search.lucene;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.Facets;
import dev.motorpool.search.engine.Facets.Count;
import dev.motorpool.search.engine.PriceBand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** Counts facets while hits go by. */
final class FacetCounts {

    private final int[] fuels = new int[FacetCode.FUELS];
    private final int[] transmissions = new int[FacetCode.TRANSMISSIONS];
    private final int[] classes = new int[FacetCode.CLASSES];
    private final int[] seats = new int[FacetCode.SEATS];
    private final int[] prices = new int[FacetCode.PRICES];
    private final Map<String, Integer> brands = new HashMap<>();

    /** A car that fits every choice. */
    void hit(int code) {
        fuels[FacetCode.fuel(code)]++;
        transmissions[FacetCode.transmission(code)]++;
        classes[FacetCode.carClass(code)]++;
        seats[FacetCode.seats(code)]++;
        prices[FacetCode.price(code)]++;
    }

    /** A car that fits every choice but one. */
    void nearMiss(int missed, int code) {
        switch (missed) {
            case ChosenFacets.FUEL -> fuels[FacetCode.fuel(code)]++;
            case ChosenFacets.TRANSMISSION -> transmissions[FacetCode.transmission(code)]++;
            case ChosenFacets.CLASS -> classes[FacetCode.carClass(code)]++;
            case ChosenFacets.SEATS -> seats[FacetCode.seats(code)]++;
            case ChosenFacets.PRICE -> prices[FacetCode.price(code)]++;
            default -> {
                // misses several choices, or the brand, which is counted per segment
            }
        }
    }

    void brand(String brand, int cars) {
        brands.merge(brand, cars, Integer::sum);
    }

    Facets facets() {
        return new Facets(
                counts(fuels, i -> lower(FuelType.values()[i]))
                        .sorted(Count.MOST_FIRST)
                        .toList(),
                counts(transmissions, i -> lower(Transmission.values()[i]))
                        .sorted(Count.MOST_FIRST)
                        .toList(),
                counts(classes, i -> lower(CarClass.values()[i]))
                        .sorted(Count.MOST_FIRST)
                        .toList(),
                topBrands(),
                counts(seats, Integer::toString).toList(),
                counts(prices, i -> PriceBand.values()[i].label).toList());
    }

    private List<Count> topBrands() {
        return brands.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Count.MOST_FIRST)
                .limit(Facets.MOST_BRANDS)
                .toList();
    }

    private static java.util.stream.Stream<Count> counts(int[] counted, IntFunction<String> name) {
        var counts = new ArrayList<Count>();
        for (int value = 0; value < counted.length; value++) {
            if (counted[value] > 0) {
                counts.add(new Count(name.apply(value), counted[value]));
            }
        }
        return counts.stream();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
