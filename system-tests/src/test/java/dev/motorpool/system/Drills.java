package dev.motorpool.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Breaks a system whose services run apart, in every way of {@link Faults}, under steady load; after each lets it come to
 * rest and asks the {@link Checker} whether anything acknowledged is lost or anything disagrees. At the end it spoils the
 * data in every way of {@link Spoilers}, each of which the checker must notice.
 *
 * <p>Arguments: seconds that something is away (default 10), and which faults (a regular expression for a part of their names; default all).
 */
final class Drills {

    private static final Duration TO_REST = Duration.ofSeconds(180);
    private static final Duration HOLD = Duration.ofSeconds(10);

    /** People here are quicker than the limits allow. */
    private static final Map<String, String> SETTINGS = Map.of(
            "MOTORPOOL_BOOKING_HOLD",
            HOLD.toSeconds() + "s",
            "MOTORPOOL_PAYMENT_ASK_AFTER",
            "6s",
            "SPRING_APPLICATION_JSON",
            "{\"motorpool.gateway.rate.limits\": [{\"name\": \"none\", \"requests\": 0, \"window\": \"1m\"}]}");

    private final Apart system;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Map<String, Connection> open = new HashMap<>();

    private Drills(Apart system) {
        this.system = system;
    }

    public static void main(String[] arguments) throws Exception {
        var away = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 10);
        var wanted = arguments.length > 1 ? arguments[1] : "";
        var folder = Files.createTempDirectory("drills");
        folder.toFile().setExecutable(true, false);
        var failures = 0;
        try (var system = Apart.start(folder, SETTINGS)) {
            failures = new Drills(system).run(away, wanted, folder);
        }
        System.out.println(failures == 0 ? "all drills passed" : failures + " drills failed");
        System.exit(failures == 0 ? 0 : 1);
    }

    private int run(Duration away, String wanted, Path folder) throws Exception {
        system.command("import", "cars", Fleet.write(folder.resolve("cars.csv")).toString());
        var failures = 0;
        try (var customers = new Customers(system.client(), cars(), acknowledged)) {
            for (var fault : new Faults(system, away).all().entrySet()) {
                if (fault.getKey().matches(".*(" + wanted + ").*")) {
                    failures += drill(fault.getKey(), fault.getValue(), customers) ? 0 : 1;
                }
            }
        }
        return failures + controls();
    }

    private boolean drill(String name, Faults.Fault fault, Customers customers) throws Exception {
        customers.begin();
        TimeUnit.SECONDS.sleep(2);
        fault.happen();
        TimeUnit.SECONDS.sleep(2);
        customers.rest();
        var from = System.nanoTime();
        var violations = atRest();
        var seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
        System.out.printf(
                "%-35s %s, at rest after %d s; so far %s%n",
                name, violations.isEmpty() ? "passed" : "FAILED", seconds, acknowledged);
        violations.stream().limit(10).forEach(violation -> System.out.println("    " + violation));
        return violations.isEmpty();
    }

    /** What is still wrong when the system has had its time: facts travel, holds end, refunds are paid. */
    private List<String> atRest() throws Exception {
        var deadline = System.nanoTime() + TO_REST.toNanos();
        while (true) {
            var violations = check();
            if (violations.isEmpty() || System.nanoTime() > deadline) {
                return violations;
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private List<String> check() throws SQLException {
        try {
            return Checker.violations(this::database, acknowledged);
        } catch (SQLException e) {
            return List.of("the databases cannot be read: " + e);
        } finally {
            close();
        }
    }

    /** Each spoiler must make its check fail, and is taken back. */
    private int controls() throws SQLException {
        var failures = 0;
        for (var spoiler : Spoilers.of(acknowledged)) {
            try {
                var connection = database(spoiler.database());
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("set session_replication_role = replica"); // no trigger, no foreign key
                    statement.execute(spoiler.sql());
                }
                var seen = Checker.violations(this::database, acknowledged).stream()
                        .anyMatch(violation -> violation.startsWith(spoiler.check() + ":"));
                System.out.printf("control %-45s %s%n", spoiler.check(), seen ? "is seen" : "IS NOT SEEN");
                failures += seen ? 0 : 1;
                connection.rollback();
            } finally {
                close();
            }
        }
        return failures;
    }

    private List<String> cars() throws Exception {
        return system.client()
                .get("/cars?limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(car -> car.get("id").asString())
                .toList();
    }

    private Connection database(String service) {
        return open.computeIfAbsent(service, ignored -> {
            try {
                return system.connect(service);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void close() throws SQLException {
        for (var connection : open.values()) {
            connection.close();
        }
        open.clear();
    }
}
