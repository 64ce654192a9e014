package dev.motorpool.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All services in one process, on an embedded server. */
final class Together implements Installation {

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

    static Together start(Path data, Map<String, String> environment, String... options) throws Exception {
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

    @Override
    public Client client() {
        return new Client("http://localhost:" + port);
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
