package dev.motorpool.search.opensearch;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.IndexedCar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** How a car lies in an index of the cluster. Whoever changes this raises {@link IndexedCar#SCHEMA}. */
final class CarMapping {

    static final String SOURCE = "car";
    static final String WORD = "word";
    static final String FEATURE = "feature";
    static final String CURRENCY = "currency";
    static final String LOCATION = "location";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String BUSY = "busy";
    static final String FUEL = "fuel";
    static final String TRANSMISSION = "transmission";
    static final String CLASS = "class";
    static final String SEATS = "seats";
    static final String BRAND = "brand";
    static final String BRAND_KEY = "brandKey";
    static final String BAND = "priceBand";
    static final String MODEL = "model";
    static final String BRANCH = "branch";
    static final String PRICE = "price";
    static final String RATING = "rating";
    static final String NAME = "name";
    static final String TIE = "tie";

    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword");
    private static final Map<String, Object> TERM = Map.of("type", "keyword", "doc_values", false);
    private static final Map<String, Object> SORT_KEY = Map.of("type", "long", "index", false);
    private static final Map<String, Object> NUMBER = Map.of("type", "long");
    private static final Map<String, Object> MEAN = Map.of("type", "double", "index", false);

    private final JsonMapper json;

    CarMapping(JsonMapper json) {
        this.json = json;
    }

    static Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(SOURCE, Map.of("type", "keyword", "index", false, "doc_values", false));
        properties.put(LOCATION, Map.of("type", "geo_point"));
        properties.put(BUSY, Map.of("type", "long_range"));
        List.of(WORD, FEATURE, BRAND_KEY).forEach(field -> properties.put(field, TERM));
        List.of(CURRENCY, FUEL, TRANSMISSION, CLASS, BRAND, MODEL, BRANCH, NAME)
                .forEach(field -> properties.put(field, KEYWORD));
        List.of(SEATS, PRICE, RATING).forEach(field -> properties.put(field, NUMBER));
        List.of(BAND, TIE).forEach(field -> properties.put(field, SORT_KEY));
        List.of(LATITUDE, LONGITUDE).forEach(field -> properties.put(field, MEAN));
        return properties;
    }

    /**
     * The car itself goes in as text: a tree would come back with other numbers, 50.0 for 50.00.
     *
     * @throws ArithmeticException when the car cannot be indexed
     */
    Map<String, Object> document(CarDocument found) {
        var car = found.car();
        var indexed = IndexedCar.of(car);
        var document = new LinkedHashMap<String, Object>();
        document.put(SOURCE, json.writeValueAsString(car));
        document.put(LOCATION, Map.of("lat", car.latitude(), "lon", car.longitude()));
        document.put(LATITUDE, car.latitude());
        document.put(LONGITUDE, car.longitude());
        document.put(BUSY, found.busy().stream().map(CarMapping::range).toList());
        document.put(WORD, indexed.words());
        document.put(FEATURE, indexed.features());
        document.put(CURRENCY, car.currency());
        facets(document, car, indexed);
        document.put(MODEL, indexed.model());
        document.put(BRANCH, indexed.branch());
        document.put(PRICE, indexed.price());
        document.put(RATING, indexed.rating());
        document.put(NAME, indexed.name());
        document.put(TIE, indexed.tie());
        return document;
    }

    private static void facets(Map<String, Object> document, CarView car, IndexedCar indexed) {
        document.put(FUEL, name(car.fuelType()));
        document.put(TRANSMISSION, name(car.transmission()));
        document.put(CLASS, name(car.carClass()));
        document.put(SEATS, indexed.seats());
        document.put(BRAND, indexed.brand());
        document.put(BRAND_KEY, indexed.brandKey());
        document.put(BAND, indexed.band().ordinal());
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Microseconds, which is what the copy's times are exact to; a date's milliseconds would lose some. */
    static Map<String, Long> range(Period period) {
        return Map.of("gte", micros(period.from()), "lt", micros(period.to()));
    }

    private static long micros(java.time.Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + instant.getNano() / 1_000;
    }
}
