package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.util.List;
import java.util.Locale;

/**
 * What a car is in the four letters that all of the trade understands: category, body, gearbox and driven wheels, fuel and
 * air conditioning.
 *
 * <p>Source: the Car Classification Code matrix of ACRISS (Association of Car Rental Industry Systems Standards,
 * https://www.acriss.org/car-codes). Where a class is a body by itself (convertible, SUV, van, truck), its category follows
 * from its seats, as in the codes in common use (STAR, IFAR, MVAR, FVMR, IKMD, FPAR).
 *
 * @param doors tailgate included, as fleet counts them
 * @param features in the words of whoever entered the car
 */
record Acriss(
        CarClass carClass, int doors, int seats, Transmission transmission, FuelType fuel, List<String> features) {

    private static final int MANY_SEATS = 7;
    private static final int BUS = 8;
    private static final int CAB_ONLY = 3;

    String code() {
        return "%c%c%c%c".formatted(category(), body(), gearbox(), power());
    }

    private char category() {
        return switch (carClass) {
            case MINI -> 'M';
            case ECONOMY -> 'E';
            case COMPACT -> 'C';
            case INTERMEDIATE -> 'I';
            case STANDARD, CONVERTIBLE -> 'S';
            case FULLSIZE, TRUCK -> 'F';
            case PREMIUM -> 'P';
            case LUXURY -> 'L';
            case SUV -> seats >= MANY_SEATS ? 'F' : 'I';
            case MINIVAN -> seats >= BUS ? 'F' : 'M';
            case VAN -> seats >= BUS ? 'F' : 'I';
        };
    }

    private char body() {
        return switch (carClass) {
            case CONVERTIBLE -> 'T';
            case SUV -> 'F';
            case MINIVAN -> 'V';
            case VAN -> seats > CAB_ONLY ? 'V' : 'K';
            case TRUCK -> doors > CAB_ONLY ? 'Q' : 'P';
            default -> doors > CAB_ONLY ? 'D' : 'B';
        };
    }

    private char gearbox() {
        var isAutomatic = transmission == Transmission.AUTOMATIC;
        if (has("4wd", "4x4", "four-wheel drive")) {
            return isAutomatic ? 'B' : 'N';
        }
        if (has("awd", "all-wheel drive")) {
            return isAutomatic ? 'D' : 'C';
        }
        return isAutomatic ? 'A' : 'M';
    }

    /** With air conditioning, which cars for hire have; petrol is what the trade calls unspecified. */
    private char power() {
        return switch (fuel) {
            case PETROL -> 'R';
            case DIESEL -> 'D';
            case HYBRID -> 'H';
            case ELECTRIC -> 'E';
            case LPG -> 'L';
            case HYDROGEN -> 'A';
        };
    }

    private boolean has(String... words) {
        return features.stream()
                .map(feature -> feature.toLowerCase(Locale.ROOT))
                .anyMatch(feature -> List.of(words).contains(feature));
    }
}
