package dev.motorpool.system;

import dev.motorpool.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Each service in a process of its own, with a database of its own on a server, joined by a Kafka broker, with the
 * index of search in OpenSearch. Of several instances the first ones call each other, and so on: a row each, with a
 * gateway; databases, broker and index they share.
 */
final class Apart implements Installation {

    private static final String SECRET = "a secret that only these tests have, long enough";

    /** The services in the order of their ports, with the variables that tell where they are. */
    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("gateway", "GATEWAY_URL");
        ADDRESSES.put("identity", "AUTH_SERVICE_URL");
        ADDRESSES.put("fleet", "CAR_SERVICE_URL");
        ADDRESSES.put("search", "SEARCH_SERVICE_URL");
        ADDRESSES.put("booking", "BOOKING_SERVICE_URL");
        ADDRESSES.put("notification", "NOTIFICATION_SERVICE_URL");
        ADDRESSES.put("payment", "PAYMENT_SERVICE_URL");
        ADDRESSES.put("analytics", "ANALYTICS_SERVICE_URL");
    }

    private final Path folder;
    /** Of the gateways, one for each row of instances. */
    private final List<Integer> ports;

    private final AtomicInteger asked = new AtomicInteger();
    private final EmbeddedPostgres postgres;
    private final KafkaBroker kafka;
    private final OpenSearchNode openSearch;
    private final Map<String, String> environment;
    private final List<LinkedHashMap<String, JavaProcess>> rows = new ArrayList<>();

    private Apart(Path folder, Map<String, String> environment, int instances) throws Exception {
        this.folder = folder;
        this.ports = Stream.generate(Ports::block).limit(instances).toList();
        this.postgres = EmbeddedPostgres.start(folder.resolve("postgres"), "apart", Map.of());
        this.kafka = new KafkaBroker(folder.resolve("kafka"));
        this.openSearch = new OpenSearchNode(folder.resolve("opensearch"));
        this.environment = environment;
    }

    /** Brings up the engines and all services, all of which end with it. */
    static Apart start(Path folder, Map<String, String> environment, int instances) throws Exception {
        var system = new Apart(folder, environment, instances);
        try {
            system.startAll();
            return system;
        } catch (Exception e) {
            system.close();
            throw e;
        }
    }

    private void startAll() throws Exception {
        kafka.process().launch();
        openSearch.process().launch();
        kafka.process().awaitReady();
        openSearch.process().awaitReady();
        for (var row = 0; row < ports.size(); row++) {
            startRow(row);
        }
    }

    private void startRow(int row) throws Exception {
        var services = new LinkedHashMap<String, JavaProcess>();
        rows.add(services);
        for (var service : ADDRESSES.keySet()) {
            services.put(service, program(service, row).launch());
        }
        for (var service : services.sequencedValues().reversed()) {
            service.awaitReady(); // the gateway last, which is well when all are
        }
    }

    /** The first of its instances. */
    JavaProcess service(String name) {
        return rows.getFirst().get(name);
    }

    KafkaBroker kafka() {
        return kafka;
    }

    OpenSearchNode openSearch() {
        return openSearch;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    /** As if its disk had died: all instances of the service begin anew, with an empty database. */
    void loseDatabaseOf(String service) throws Exception {
        for (var row : rows) {
            row.get(service).stop();
        }
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database motorpool_%s with (force)".formatted(service));
        }
        for (var row : rows) {
            row.get(service).start();
        }
    }

    /** The superuser's eyes on a service's database. */
    Connection connect(String service) throws SQLException {
        return postgres.connect("motorpool_" + service);
    }

    private JavaProcess program(String service, int row) {
        var own = new HashMap<>(environment);
        own.put("JWT_SECRET", SECRET);
        own.putAll(kafka.environment());
        own.put("ELASTICSEARCH_URL", openSearch.url());
        ADDRESSES.forEach((name, variable) -> own.put(variable, "http://localhost:" + portOf(name, row)));
        if (!service.equals("gateway")) {
            own.put("DATABASE_URL", databaseOf(service));
        }
        var options = List.of(
                "--services=" + service,
                "--data",
                data(service, row).toString(),
                "--port",
                String.valueOf(ports.get(row))); // of the gateway: each counts its own from there
        var health = new Client("http://localhost:" + portOf(service, row));
        var path = service.equals("gateway") ? "/health" : "/actuator/health/readiness";
        var log = folder.resolve("%s-%d.log".formatted(service, row));
        return Program.of(service, options, own, log, () -> health.answers(path, 200));
    }

    private int portOf(String service, int row) {
        return ports.get(row) + new ArrayList<>(ADDRESSES.keySet()).indexOf(service);
    }

    private String databaseOf(String service) {
        return "postgres://%s:%s@127.0.0.1:%d/motorpool_%s"
                .formatted(postgres.user(), postgres.password(), postgres.port(), service);
    }

    private Path data(String service, int row) {
        return folder.resolve("data-%s-%d".formatted(service, row));
    }

    /** At the gateways in turn. */
    @Override
    public Client client() {
        return gateway(asked.getAndIncrement() % ports.size());
    }

    Client gateway(int row) {
        return new Client("http://localhost:" + ports.get(row));
    }

    /** At the gateway of the identity whose key it is: each instance has its own. */
    @Override
    public Client operator() throws IOException, InterruptedException {
        return gateway(0).asOperator(Secrets.read(data("identity", 0), "operator.key"));
    }

    @Override
    public String command(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data("identity", 0).toString(), "--url", "http://localhost:" + ports.getFirst()));
        return Program.run(all);
    }

    @Override
    public void close() throws Exception {
        for (var row : rows) {
            for (var service : row.values()) {
                service.close();
            }
        }
        kafka.close();
        openSearch.close();
        postgres.close();
    }
}
