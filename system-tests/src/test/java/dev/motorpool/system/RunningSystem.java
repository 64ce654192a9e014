package dev.motorpool.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as a process of its own the way the start script does it. */
final class RunningSystem implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Path JAR =
            Path.of("../launcher/target/motorpool.jar").toAbsolutePath().normalize();

    private final Path data;
    private final int port;
    private final List<String> options;
    private Process process;

    private RunningSystem(Path data, List<String> options) throws IOException {
        this.data = data;
        this.port = freePorts();
        this.options = options;
    }

    static RunningSystem start(Path data, String... options) throws Exception {
        var system = new RunningSystem(data, List.of(options));
        system.start();
        return system;
    }

    void start() throws Exception {
        var arguments = new ArrayList<>(List.of("--data", data.toString(), "--port", String.valueOf(port)));
        arguments.addAll(options);
        process = java(arguments).redirectOutput(log().toFile()).start();
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the system did not start: " + Files.readString(log()));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Healthy, and done with the demo: the address is the last thing that it writes. */
    private boolean isReady() throws InterruptedException {
        return Files.exists(data.resolve("address")) && client().isHealthy();
    }

    /** Another command of the program, such as an import; returns what it printed. */
    String command(String... words) throws Exception {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", data.toString()));
        var command = java(arguments).start();
        var printed = new String(command.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (command.waitFor() != 0) {
            throw new IllegalStateException(printed);
        }
        return printed;
    }

    Client client() {
        return new Client("http://localhost:" + port);
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** As the kernel or an operator in a hurry would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The exit code after a polite request to stop. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the system did not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }

    private static ProcessBuilder java(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar", JAR.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(Map.of("DATABASE_URL", "", "JWT_SECRET", "").keySet());
        return builder;
    }

    /** A port with eight free ones behind it: service i listens on port + i. */
    private static int freePorts() throws IOException {
        for (int port = 21_000; port < 60_000; port += 20) {
            if (areFree(port)) {
                return port;
            }
        }
        throw new IOException("no free ports");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + 8; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
