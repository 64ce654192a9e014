package dev.motorpool.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program in a JVM of its own, which can be killed and started again. */
final class JavaProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);

    /** Settings of whoever runs the tests that must not reach the program. */
    private static final List<String> NOT_INHERITED = List.of(
            "DATABASE_URL",
            "JWT_SECRET",
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_BROKERS",
            "ELASTICSEARCH_URL",
            "PORT",
            "HOST",
            "NODE_ENV",
            "MOTORPOOL_ENV");

    private final String name;
    private final List<String> arguments;
    private final Path log;
    private final Map<String, String> environment = new HashMap<>();
    private final BooleanSupplier isReady;
    private Process process;

    /**
     * @param arguments of {@code java}, from the JVM's options on
     * @param log is written anew at each start
     */
    JavaProcess(
            String name, List<String> arguments, Map<String, String> environment, Path log, BooleanSupplier isReady) {
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.environment.putAll(environment);
        this.log = log;
        this.isReady = isReady;
    }

    /** Without waiting for it to be ready. */
    JavaProcess launch() throws IOException {
        process = builder(arguments, environment)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // nothing outlives the tests
        return this;
    }

    JavaProcess awaitReady() throws Exception {
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isReady.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " did not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    JavaProcess start() throws Exception {
        return launch().awaitReady();
    }

    static ProcessBuilder builder(List<String> arguments, Map<String, String> environment) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(NOT_INHERITED);
        builder.environment().putAll(environment);
        return builder;
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As the kernel or an operator in a hurry would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The exit code after a polite request to stop. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " did not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (isAlive()) {
            stop();
        }
    }
}
