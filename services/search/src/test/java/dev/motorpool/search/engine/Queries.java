package dev.motorpool.search.engine;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.CarQuery.Order;
import java.math.BigDecimal;
import java.util.Set;

/** Makes queries for tests, each one a single thing beyond "everything". */
public final class Queries {

    private Queries() {}

    public static CarQuery text(String text) {
        return new CarQuery(text, null, null, Demands.NONE, Choices.NONE, Order.RELEVANCE);
    }

    public static CarQuery near(double latitude, double longitude, double radiusKm) {
        return new CarQuery(
                null, new Near(latitude, longitude, radiusKm), null, Demands.NONE, Choices.NONE, Order.DISTANCE);
    }

    public static CarQuery free(Period period) {
        return new CarQuery(null, null, period, Demands.NONE, Choices.NONE, Order.NAME);
    }

    static CarQuery demanding(Demands demands) {
        return new CarQuery(null, null, null, demands, Choices.NONE, Order.NAME);
    }

    public static CarQuery choosing(Choices choices) {
        return new CarQuery(null, null, null, Demands.NONE, choices, Order.NAME);
    }

    static CarQuery ordered(Order order) {
        return new CarQuery(null, null, null, Demands.NONE, Choices.NONE, order);
    }

    public static Choices fuels(FuelType... fuels) {
        return new Choices(Set.of(fuels), Set.of(), Set.of(), Set.of(), 0, PriceRange.ANY);
    }

    public static Choices gears(Transmission gears) {
        return new Choices(Set.of(), Set.of(gears), Set.of(), Set.of(), 0, PriceRange.ANY);
    }

    public static Choices classes(CarClass... classes) {
        return new Choices(Set.of(), Set.of(), Set.of(classes), Set.of(), 0, PriceRange.ANY);
    }

    public static Choices brands(String... brands) {
        return new Choices(Set.of(), Set.of(), Set.of(), Set.of(brands), 0, PriceRange.ANY);
    }

    public static Choices seats(int seats) {
        return new Choices(Set.of(), Set.of(), Set.of(), Set.of(), seats, PriceRange.ANY);
    }

    public static Choices price(String from, String to) {
        var range = new PriceRange(from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to));
        return new Choices(Set.of(), Set.of(), Set.of(), Set.of(), 0, range);
    }
}
