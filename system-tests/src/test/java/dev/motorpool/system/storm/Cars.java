package dev.motorpool.system.storm;

import dev.motorpool.system.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A fleet for storms, each of which gets cars of its own. */
final class Cars {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    /** Of one class at one branch, so that whoever books the class gets one of these. */
    record Group(List<UUID> cars, String carClass, String branch) {}

    private static final List<String> TYPES = List.of("minivan", "suv", "car", "truck", "van");

    private final Deque<Group> unused;

    private Cars(Collection<Group> groups) {
        this.unused = new ArrayDeque<>(groups);
    }

    /** A group of each size, in this order; waits until booking has heard of all. */
    static Cars bring(Installation system, Path folder, List<Integer> sizes) throws Exception {
        var number = sizes.stream().mapToInt(size -> size).sum();
        var types = IntStream.range(0, sizes.size())
                .boxed()
                .flatMap(group -> Collections.nCopies(sizes.get(group), TYPES.get(group)).stream())
                .toList();
        var rows = IntStream.range(0, number)
                .mapToObj(n -> "GASOLINE,4.5,3,Seattle,US,%s,-122.3,WA,%d,%d,Toyota,Corolla,%s,2018"
                        .formatted(47.5 + n * 0.001, n, 30 + n % 50, types.get(n)))
                .collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("cars.csv"), """
            fuelType,rating,renterTripsTaken,locationcity,locationcountry,locationlatitude,locationlongitude,locationstate,ownerid,ratedaily,vehiclemake,vehiclemodel,vehicletype,vehicleyear
            %s
            """.formatted(rows));
        system.command("import", "cars", file.toString());
        var cars = list(system, number);
        for (var car : cars) {
            awaitBookable(system, id(car));
        }
        var classes = cars.stream()
                .collect(Collectors.groupingBy(car -> car.get("carClass").asString()));
        return new Cars(
                sizes.stream().map(size -> group(classes.values(), size)).toList());
    }

    Group take() {
        return unused.pop();
    }

    private static Group group(Collection<List<JsonNode>> classes, int size) {
        var cars =
                classes.stream().filter(some -> some.size() == size).findFirst().orElseThrow();
        var one = cars.getFirst();
        return new Group(
                cars.stream().map(Cars::id).toList(),
                one.get("carClass").asString(),
                one.get("branchId").asString());
    }

    private static UUID id(JsonNode car) {
        return UUID.fromString(car.get("id").asString());
    }

    private static List<JsonNode> list(Installation system, int number) throws Exception {
        var cars = new ArrayList<JsonNode>();
        for (var page = 1; cars.size() < number; page++) {
            var items = system.client()
                    .get("/cars?limit=%d&page=%d".formatted(PAGE, page))
                    .expect(200)
                    .json()
                    .get("items");
            if (items.isEmpty()) {
                throw new IllegalStateException("only %d of %d cars were imported".formatted(cars.size(), number));
            }
            items.forEach(cars::add);
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
