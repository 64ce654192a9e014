package dev.motorpool.search;

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
record Choices(
        Set<FuelType> fuelTypes,
        Set<Transmission> transmissions,
        Set<CarClass> carClasses,
        Set<String> brands,
        int seats,
        PriceRange price) {

    static final Choices NONE = new Choices(Set.of(), Set.of(), Set.of(), Set.of(), 0, PriceRange.ANY);

    Choices {
        fuelTypes = Set.copyOf(fuelTypes);
        transmissions = Set.copyOf(transmissions);
        carClasses = Set.copyOf(carClasses);
        brands = Set.copyOf(brands);
        requireNonNull(price, "price");
    }
}
