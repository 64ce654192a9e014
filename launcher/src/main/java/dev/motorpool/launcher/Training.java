package dev.motorpool.launcher;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.motorpool.launcher.client.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The work that the JVM learns from for its AOT cache (JEP 514, JEP 515): not only which classes a start needs, but which
 * methods a busy system runs, and how. A later start compiles them at once instead of finding them out again.
 */
final class Training {

    private static final int CLIENTS = 8;

    private final Api api;
    private final Instant end;

    private Training(Api api, Duration length) {
        this.api = api;
        this.end = Instant.now().plus(length);
    }

    /**
     * Searches and books through the edge like many at once, until the time is up.
     *
     * @throws Failure when something is refused: then the JVM would learn from errors
     */
    static void run(Api api, Duration length) throws InterruptedException {
        var training = new Training(api, length);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> client = training::work;
            for (var done : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new Failure("The training failed: " + e.getMessage(), e);
        }
    }

    private Void work() {
        var cars = api.get("/cars?limit=100")
                .orFail("list cars")
                .path("items")
                .valueStream()
                .map(car -> car.path("id").asString())
                .toList();
        while (Instant.now().isBefore(end)) {
            var pickup = Instant.now().truncatedTo(DAYS).plus(Duration.ofDays(between(2, 300)));
            search(pickup, pickup.plus(Duration.ofDays(between(1, 5))));
            book(cars, pickup, pickup.plus(Duration.ofDays(between(1, 5))));
        }
        return null;
    }

    private void search(Instant pickup, Instant dropoff) {
        api.get("/search?lat=37.7749&lng=-122.4194&radius=50&pickupTime=%s&dropoffTime=%s".formatted(pickup, dropoff))
                .orFail("search by place and dates");
        api.get("/search?q=toyta&sort=price").orFail("search by words");
        api.get("/search/suggest?q=san").orFail("suggest");
    }

    private void book(List<String> cars, Instant pickup, Instant dropoff) {
        var car = cars.get(between(0, cars.size()));
        var booked = api.post("/bookings", Map.of("carId", car, "pickupTime", pickup, "dropoffTime", dropoff));
        if (booked.status() == 409) {
            return;
        }
        var booking = booked.orFail("book").path("id").asString();
        api.get("/bookings/" + booking).orFail("look at the booking");
        api.post("/bookings/" + booking + "/cancel", Map.of()).orFail("cancel");
    }

    private static int between(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to);
    }
}
