package dev.motorpool.fleet.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of an imported file may be; the first name is the one we print. */
enum ImportColumn {
    EXTERNAL_ID("externalId", "id"),
    OWNER("ownerId", "owner"),
    NAME("name"),
    BRAND("brand", "make", "vehicleMake"),
    MODEL("model", "vehicleModel"),
    YEAR("year", "vehicleYear"),
    FUEL_TYPE("fuelType", "fuel"),
    TRANSMISSION("transmission", "gearbox"),
    SEATS("seats"),
    DOORS("doors"),
    CAR_CLASS("carClass", "class", "type", "vehicleType"),
    PLATE("plate", "licensePlate"),
    FEATURES("features"),
    IMAGES("images"),
    PRICE("pricePerDay", "price", "dailyRate", "rateDaily"),
    CURRENCY("currency"),
    RATING("rating"),
    TRIPS("tripsTaken", "trips", "renterTripsTaken"),
    REVIEWS("reviewCount", "reviews"),
    BRANCH("branch", "branchCode"),
    CITY("city", "locationCity"),
    REGION("region", "state", "locationState"),
    COUNTRY("country", "locationCountry"),
    LATITUDE("latitude", "lat", "locationLatitude"),
    LONGITUDE("longitude", "lng", "lon", "locationLongitude"),
    ADDRESS("address");

    /** Without these no line can become a car. */
    static final List<ImportColumn> NEEDED = List.of(BRAND, MODEL, YEAR, PRICE);

    private static final Map<String, ImportColumn> BY_NAME = Arrays.stream(values())
            .flatMap(column -> column.names.stream().map(name -> Map.entry(folded(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> names;

    ImportColumn(String... names) {
        this.names = List.of(names);
    }

    String title() {
        return names.getFirst();
    }

    /** Ignores case, spaces, dots, hyphens and underscores. */
    static Optional<ImportColumn> named(String header) {
        return Optional.ofNullable(BY_NAME.get(folded(header)));
    }

    static List<String> allNames() {
        return Arrays.stream(values())
                .map(column -> column.names)
                .<String>mapMulti(List::forEach)
                .toList();
    }

    private static String folded(String header) {
        return header.replaceAll("[\\s._-]", "").toLowerCase(Locale.ROOT);
    }
}
