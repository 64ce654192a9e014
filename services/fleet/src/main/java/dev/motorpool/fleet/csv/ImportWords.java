package dev.motorpool.fleet.csv;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that files use for what we have a name of our own for; lower-case, without spaces and hyphens. */
final class ImportWords {

    static final Map<String, FuelType> FUEL = with(
            FuelType.class,
            Map.of(
                    "gasoline", FuelType.PETROL,
                    "gas", FuelType.PETROL,
                    "ev", FuelType.ELECTRIC,
                    "pluginhybrid", FuelType.HYBRID));

    static final Map<String, Transmission> TRANSMISSION =
            with(Transmission.class, Map.of("auto", Transmission.AUTOMATIC));

    static final Map<String, CarClass> CAR_CLASS = with(
            CarClass.class,
            Map.of(
                    "car", CarClass.INTERMEDIATE,
                    "sedan", CarClass.INTERMEDIATE,
                    "pickup", CarClass.TRUCK));

    private ImportWords() {}

    private static <E extends Enum<E>> Map<String, E> with(Class<E> type, Map<String, E> more) {
        var words = new HashMap<>(more);
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> words.put(constant.name().toLowerCase(Locale.ROOT), constant));
        return Map.copyOf(words);
    }
}
