package dev.motorpool.search;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.CarQuery.Order;
import java.math.BigDecimal;
import java.util.Set;

/** Makes queries for tests, each one a single thing beyond "everything". */
final class Queries {

    private Queries() {}

    static CarQuery text(String text) {
        return new CarQuery(text, null, null, Demands.NONE, Choices.NONE, Order.RELEVANCE);
    }

    static CarQuery near(double latitude, double longitude, double radiusKm) {
        return new CarQuery(
                null, new Near(latitude, longitude, radiusKm), null, Demands.NONE, Choices.NONE, Order.DISTANCE);
    }

    static CarQuery free(Period period) {
        return new CarQuery(null, null, period, Demands.NONE, Choices.NONE, Order.NAME);
    }

    static CarQuery demanding(Demands demands) {
        return new CarQuery(null, null, null, demands, Choices.NONE, Order.NAME);
    }

    static CarQuery choosing(Choices choices) {
        return new CarQuery(null, null, null, Demands.NONE, choices, Order.NAME);
    }

    static CarQuery ordered(Order order) {
        return new CarQuery(null, null, null, Demands.NONE, Choices.NONE, order);
    }

    static Choices fuels(FuelType... fuels) {
        return new Choices(Set.of(fuels), Set.of(), Set.of(), Set.of(), 0, PriceRange.ANY);
    }

    static Choices gears(Transmission gears) {
        return new Choices(Set.of(), Set.of(gears), Set.of(), Set.of(), 0, PriceRange.ANY);
    }

    static Choices classes(CarClass... classes) {
        return new Choices(Set.of(), Set.of(), Set.of(classes), Set.of(), 0, PriceRange.ANY);
    }

    static Choices brands(String... brands) {
        return new Choices(Set.of(), Set.of(), Set.of(), Set.of(brands), 0, PriceRange.ANY);
    }

    static Choices seats(int seats) {
        return new Choices(Set.of(), Set.of(), Set.of(), Set.of(), seats, PriceRange.ANY);
    }

    static Choices price(String from, String to) {
        var range = new PriceRange(from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to));
        return new Choices(Set.of(), Set.of(), Set.of(), Set.of(), 0, range);
    }
}
