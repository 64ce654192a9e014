package dev.motorpool.search.engine;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Makes cars for tests: {@code Cars.car("Tesla", "Model 3").price("89.00").view()}. */
public final class Cars {

    static final BranchId DOWNTOWN = new BranchId(new UUID(0, 1));

    private final String brand;
    private final String model;
    private CarId id = new CarId(UUID.randomUUID());
    private long version = 1;
    private int year = 2024;
    private FuelType fuel = FuelType.PETROL;
    private Transmission transmission = Transmission.AUTOMATIC;
    private CarClass carClass = CarClass.COMPACT;
    private int seats = 5;
    private List<String> features = List.of();
    private double latitude = 37.7749;
    private double longitude = -122.4194;
    private String branch = "San Francisco Downtown";
    private BranchId branchId = DOWNTOWN;
    private String price = "50.00";
    private String currency = "USD";
    private String rating;
    private boolean active = true;

    private Cars(String brand, String model) {
        this.brand = brand;
        this.model = model;
    }

    public static Cars car(String brand, String model) {
        return new Cars(brand, model);
    }

    public Cars id(CarId id) {
        this.id = id;
        return this;
    }

    public Cars version(long version) {
        this.version = version;
        return this;
    }

    public Cars year(int year) {
        this.year = year;
        return this;
    }

    public Cars fuel(FuelType fuel) {
        this.fuel = fuel;
        return this;
    }

    public Cars gears(Transmission transmission) {
        this.transmission = transmission;
        return this;
    }

    public Cars carClass(CarClass carClass) {
        this.carClass = carClass;
        return this;
    }

    public Cars seats(int seats) {
        this.seats = seats;
        return this;
    }

    public Cars features(String... features) {
        this.features = List.of(features);
        return this;
    }

    public Cars at(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
        return this;
    }

    public Cars branch(BranchId id, String name) {
        this.branchId = id;
        this.branch = name;
        return this;
    }

    public Cars price(String price) {
        this.price = price;
        return this;
    }

    public Cars currency(String currency) {
        this.currency = currency;
        return this;
    }

    public Cars rating(String rating) {
        this.rating = rating;
        return this;
    }

    public Cars retired() {
        this.active = false;
        return this;
    }

    public CarView view() {
        var time = Instant.parse("2026-01-01T00:00:00Z");
        var rated = rating == null ? null : new BigDecimal(rating);
        return new CarView(
                id,
                version,
                brand + " " + model + " " + year,
                brand,
                model,
                year,
                fuel,
                transmission,
                seats,
                4,
                carClass,
                "SECRET-1",
                features,
                List.of("https://example.com/car.jpg"),
                latitude,
                longitude,
                "1 Market Street",
                branchId,
                branch,
                ZoneId.of("America/Los_Angeles"),
                new BigDecimal(price),
                currency,
                rated,
                0,
                active,
                time,
                time,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
