package dev.motorpool.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All services in one process, on an embedded server. */
public final class Together implements Installation {

    private final Path data;
    private final int port = Ports.block();
    private final JavaProcess process;

    private Together(Path data, Map<String, String> environment, List<String> options) {
        this.data = data;
        var all = new ArrayList<>(List.of("--data", data.toString(), "--port", String.valueOf(port)));
        all.addAll(options);
        var log = data.resolveSibling(data.getFileName() + ".log");
        this.process = Program.of("motorpool", all, environment, log, this::isReady);
    }

    static Together start(Path data, String... options) throws Exception {
        return start(data, Map.of(), options);
    }

    public static Together start(Path data, Map<String, String> environment, String... options) throws Exception {
        var system = new Together(data, environment, List.of(options));
        system.process.start();
        return system;
    }

    /** Healthy, and done with the demo: the address is the last thing that it writes. */
    private boolean isReady() {
        return Files.exists(data.resolve("address")) && client().isHealthy();
    }

    JavaProcess process() {
        return process;
    }

    /** A connection to a service's database as the server's superuser. */
    public Connection connect(String service) throws IOException, SQLException {
        var port =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, service), "motorpool", secret("postgres.password"));
    }

    @Override
    public Client operator() throws IOException, InterruptedException {
        return client().asOperator(secret("operator.key"));
    }

    String secret(String name) throws IOException {
        return Secrets.read(data, name);
    }

    @Override
    public Client client() {
        return new Client(address());
    }

    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public String command(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return Program.run(all);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
