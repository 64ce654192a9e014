package dev.motorpool.system;

import dev.motorpool.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each service in a process of its own, with a database of its own on a server, joined by a Kafka broker, with the
 * index of search in OpenSearch.
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
    private final int port = Ports.block();
    private final EmbeddedPostgres postgres;
    private final KafkaBroker kafka;
    private final OpenSearchNode openSearch;
    private final Map<String, String> environment;
    private final LinkedHashMap<String, JavaProcess> services = new LinkedHashMap<>();

    private Apart(Path folder, Map<String, String> environment) throws Exception {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.start(folder.resolve("postgres"), "apart", Map.of());
        this.kafka = new KafkaBroker(folder.resolve("kafka"));
        this.openSearch = new OpenSearchNode(folder.resolve("opensearch"));
        this.environment = environment;
    }

    /** Brings up the engines and all services, all of which end with it. */
    static Apart start(Path folder, Map<String, String> environment) throws Exception {
        var system = new Apart(folder, environment);
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
        for (var service : ADDRESSES.keySet()) {
            services.put(service, program(service).launch());
        }
        for (var service : services.sequencedValues().reversed()) {
            service.awaitReady(); // the gateway last, which is well when all are
        }
    }

    JavaProcess service(String name) {
        return services.get(name);
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

    /** The superuser's eyes on a service's database. */
    Connection connect(String service) throws SQLException {
        return postgres.connect("motorpool_" + service);
    }

    private JavaProcess program(String service) {
        var own = new HashMap<>(environment);
        own.put("JWT_SECRET", SECRET);
        own.put("KAFKA_BOOTSTRAP_SERVERS", kafka.servers());
        own.put("ELASTICSEARCH_URL", openSearch.url());
        ADDRESSES.forEach((name, variable) -> own.put(variable, "http://localhost:" + portOf(name)));
        if (!service.equals("gateway")) {
            own.put("DATABASE_URL", databaseOf(service));
        }
        var options = List.of(
                "--services=" + service,
                "--data",
                data(service).toString(),
                "--port",
                String.valueOf(port)); // of the gateway: each counts its own from there
        var health = new Client("http://localhost:" + portOf(service));
        var path = service.equals("gateway") ? "/health" : "/actuator/health/readiness";
        return Program.of(service, options, own, folder.resolve(service + ".log"), () -> health.answers(path, 200));
    }

    private int portOf(String service) {
        return port + new ArrayList<>(ADDRESSES.keySet()).indexOf(service);
    }

    private String databaseOf(String service) {
        return "postgres://%s:%s@127.0.0.1:%d/motorpool_%s"
                .formatted(postgres.user(), postgres.password(), postgres.port(), service);
    }

    private Path data(String service) {
        return folder.resolve("data-" + service);
    }

    @Override
    public Client client() {
        return new Client("http://localhost:" + port);
    }

    @Override
    public String command(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data("identity").toString(), "--url", "http://localhost:" + port));
        return Program.run(all);
    }

    @Override
    public void close() throws Exception {
        for (var service : services.values()) {
            service.close();
        }
        kafka.close();
        openSearch.close();
        postgres.close();
    }
}
