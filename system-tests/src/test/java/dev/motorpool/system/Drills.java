package dev.motorpool.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/**
 * Breaks a system whose services run apart, in every way of {@link Faults}, under steady load; after each lets it come to
 * rest and asks the {@link Checker} whether anything acknowledged is lost or anything disagrees. At the end it spoils the
 * data in every way of {@link Spoilers}, each of which the checker must notice.
 *
 * <p>Options, each with a value: see {@link Plan}.
 */
final class Drills {

    private static final Duration TO_REST = Duration.ofSeconds(180);
    private static final Duration HOLD = Duration.ofSeconds(10);

    /** People here are quicker than the limits allow, and stay longer than a token lives. */
    private static final Map<String, String> SETTINGS = Map.of(
            "MOTORPOOL_BOOKING_HOLD",
            HOLD.toSeconds() + "s",
            "MOTORPOOL_PAYMENT_ASK_AFTER",
            "6s",
            "JWT_EXPIRY",
            "1h",
            "SPRING_APPLICATION_JSON",
            "{\"motorpool.gateway.rate.limits\": [{\"name\": \"none\", \"requests\": 0, \"window\": \"1m\"}]}");

    private final Apart system;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Map<String, Connection> open = new HashMap<>();

    private Drills(Apart system) {
        this.system = system;
    }

    public static void main(String[] arguments) throws Exception {
        var failures = run(Plan.of(arguments), Files.createTempDirectory("drills"));
        System.out.println(failures == 0 ? "all drills passed" : failures + " drills failed");
        System.exit(failures == 0 ? 0 : 1);
    }

    /**
     * @param folder for data and logs, which stay there
     * @return how many drills failed, and checks that did not notice spoilt data
     */
    static int run(Plan plan, Path folder) throws Exception {
        folder.toFile().setExecutable(true, false);
        try (var system = Apart.start(folder, SETTINGS, plan.instances())) {
            return new Drills(system).failures(plan, folder);
        }
    }

    private int failures(Plan plan, Path folder) throws Exception {
        system.command("import", "cars", Fleet.write(folder.resolve("cars.csv")).toString());
        var failures = 0;
        try (var customers = new Customers(system::client, cars(), acknowledged)) {
            for (var fault : new Faults(system, plan).all().entrySet()) {
                if (plan.wants(fault.getKey())) {
                    failures += drill(fault.getKey(), fault.getValue(), customers) ? 0 : 1;
                }
            }
        }
        return failures + controls();
    }

    private boolean drill(String name, Faults.Fault fault, Customers customers) throws Exception {
        var bookings = acknowledged.bookings.size();
        customers.begin();
        TimeUnit.SECONDS.sleep(2);
        fault.happen();
        TimeUnit.SECONDS.sleep(2);
        customers.rest();
        var from = System.nanoTime();
        var violations = new ArrayList<>(atRest());
        if (acknowledged.bookings.size() == bookings) {
            violations.add("nobody booked anything: nothing was put to the test");
        }
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
            var violations = new ArrayList<>(Checker.violations(this::database, acknowledged));
            violations.addAll(UnreadFacts.of(system.kafka().servers()));
            return violations;
        } catch (SQLException | KafkaException e) {
            return List.of("the databases and Kafka cannot be read: " + e);
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
