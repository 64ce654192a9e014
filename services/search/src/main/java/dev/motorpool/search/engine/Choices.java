package dev.motorpool.search.engine;

import static java.util.Objects.requireNonNull;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.util.Set;

/**
 * What was chosen from the facets, an empty set meaning anything; each facet goes on counting as if nothing were
 * chosen in it.
 *
 * @param brands in any case
 * @param seats at least
 */
public record Choices(
        Set<FuelType> fuelTypes,
        Set<Transmission> transmissions,
        Set<CarClass> carClasses,
        Set<String> brands,
        int seats,
        PriceRange price) {

    /** As many as are told apart; a car with more counts as one with so many. */
    public static final int MOST_SEATS = 63;

    public static final Choices NONE = new Choices(Set.of(), Set.of(), Set.of(), Set.of(), 0, PriceRange.ANY);

    public Choices {
        fuelTypes = Set.copyOf(fuelTypes);
        transmissions = Set.copyOf(transmissions);
        carClasses = Set.copyOf(carClasses);
        brands = Set.copyOf(brands);
        requireNonNull(price, "price");
    }
}
