package dev.motorpool.search.engine;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is searched, counted and sorted of a car, reckoned here once so that all engines answer alike. Whoever changes
 * this raises {@link #SCHEMA}.
 *
 * @param brandKey the folded brand, for choices
 * @param model brand and model, see {@link Vocabulary}
 * @param branch id and name of the branch, see {@link Vocabulary}
 * @param name by which cars are sorted
 * @param price in thousandths
 * @param rating in hundredths, 0 when there is none
 * @param seats at most {@link Choices#MOST_SEATS}
 * @param tie breaks ties alike in every index of the same cars
 */
public record IndexedCar(
        Set<String> words,
        Set<String> features,
        String brand,
        String brandKey,
        String model,
        String branch,
        String name,
        long price,
        PriceBand band,
        long rating,
        int seats,
        long tie) {

    public static final String SCHEMA = "5";

    private static final int LONGEST_KEY = 200;

    /**
     * @throws ArithmeticException when the price is too high to be indexed
     */
    public static IndexedCar of(CarView car) {
        var price = PriceRange.thousandths(car.pricePerDay());
        return new IndexedCar(
                Words.indexed("%s %s %s %d".formatted(car.brand(), car.model(), car.name(), car.year())),
                car.features().stream().map(Words::fold).collect(Collectors.toUnmodifiableSet()),
                cut(car.brand()),
                Words.fold(cut(car.brand())),
                Vocabulary.key(cut(car.brand()), cut(car.model())),
                Vocabulary.key(car.branchId().toString(), cut(car.branchName())),
                cut(Words.fold(car.name())),
                price,
                PriceBand.of(price),
                rating(car.rating() == null ? BigDecimal.ZERO : car.rating()),
                Math.clamp(car.seats(), 0, Choices.MOST_SEATS),
                tie(car.id()));
    }

    public static long rating(BigDecimal rating) {
        return rating.movePointRight(2).longValue();
    }

    private static long tie(CarId car) {
        var id = car.value();
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32);
    }

    private static String cut(String key) {
        if (key.length() <= LONGEST_KEY) {
            return key;
        }
        var end = Character.isHighSurrogate(key.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY;
        return key.substring(0, end);
    }
}
