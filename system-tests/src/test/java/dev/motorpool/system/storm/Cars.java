package dev.motorpool.system.storm;

import dev.motorpool.system.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A fleet for storms, each of which gets cars of its own. */
final class Cars {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    private final Deque<UUID> unused;

    private Cars(List<UUID> cars) {
        this.unused = new ArrayDeque<>(cars);
    }

    /** Waits until booking has heard of all. */
    static Cars bring(Installation system, Path folder, int number) throws Exception {
        var rows = IntStream.range(0, number)
                .mapToObj(n -> "GASOLINE,4.5,3,Seattle,US,%s,-122.3,WA,%d,%d,Toyota,Corolla,car,2018"
                        .formatted(47.5 + n * 0.001, n, 30 + n % 50))
                .collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("cars.csv"), """
                fuelType,rating,renterTripsTaken,locationcity,locationcountry,locationlatitude,locationlongitude,locationstate,ownerid,ratedaily,vehiclemake,vehiclemodel,vehicletype,vehicleyear
                %s
                """.formatted(rows));
        system.command("import", "cars", file.toString());
        var cars = list(system, number);
        for (var car : cars) {
            awaitBookable(system, car);
        }
        return new Cars(cars);
    }

    List<UUID> take(int number) {
        return IntStream.range(0, number).mapToObj(n -> unused.pop()).toList();
    }

    private static List<UUID> list(Installation system, int number) throws Exception {
        var cars = new ArrayList<UUID>();
        for (var page = 1; cars.size() < number; page++) {
            var items = system.client()
                    .get("/cars?limit=%d&page=%d".formatted(PAGE, page))
                    .expect(200)
                    .json()
                    .get("items");
            if (items.isEmpty()) {
                throw new IllegalStateException("only %d of %d cars were imported".formatted(cars.size(), number));
            }
            items.forEach(car -> cars.add(UUID.fromString(car.get("id").asString())));
        }
        return cars;
    }

    private static void awaitBookable(Installation system, UUID car) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var path = "/bookings/availability?carId=%s&pickupTime=%s&dropoffTime=%s"
                .formatted(car, tomorrow, tomorrow.plus(Duration.ofDays(1)));
        while (!isAvailable(system, path)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("booking has not heard of " + car);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean isAvailable(Installation system, String path) throws Exception {
        var items = system.client().get(path).expect(200).json().get("items");
        return items.size() == 1 && items.get(0).get("available").asBoolean();
    }
}
