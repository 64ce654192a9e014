package dev.motorpool.platform.postgres;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server, run as a child process from binaries on the class path: durable (fsync on), reachable only
 * from this machine and only with a password, never as root.
 *
 * <p>A thread of its own keeps it: it starts the server again after a crash, and the kernel stops the server when that
 * thread dies, which is how nothing is left behind when this process is killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "motorpool";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private static final long RESTART_PAUSE_MILLIS = 500;

    private final PostgresCommand command;
    private final int port;
    private final String password;
    private final Thread keeper;
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private volatile @Nullable Process process;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresCommand command, int port, String password) {
        this.command = command;
        this.port = port;
        this.password = password;
        this.keeper = Thread.ofPlatform().name("postgres").daemon().unstarted(this::keep);
    }

    /**
     * Starts the server on a free loopback port; makes the cluster when the folder has none.
     *
     * @param home where binaries, cluster and log are kept
     * @param password of the superuser, set when the cluster is made
     * @param settings server settings on top of ours, by name
     * @throws PostgresFailure when it does not start; the message says why in a sentence
     */
    public static EmbeddedPostgres start(Path home, String password, Map<String, String> settings) {
        try {
            Files.createDirectories(home);
            var bin = PostgresBinaries.extract(home);
            var owner = Unprivileged.forFolder(home);
            var data = home.resolve("data");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(home, bin, owner, password);
            }
            StaleServer.stop(data);
            var port = freePort();
            var server = new EmbeddedPostgres(PostgresCommand.of(bin, data, owner, port, settings), port, password);
            server.begin();
            return server;
        } catch (IOException e) {
            throw new PostgresFailure("PostgreSQL cannot use the folder " + home + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("interrupted while PostgreSQL started", e);
        }
    }

    public String user() {
        return SUPERUSER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), login(password));
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is kept. */
    @Override
    public void close() {
        closing = true;
        interrupt();
        try {
            if (!keeper.join(STOP_TIMEOUT)) {
                log.warn("PostgreSQL did not stop in {} s, killing it", STOP_TIMEOUT.toSeconds());
                requireNonNull(process).destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void interrupt() {
        var running = process;
        if (running != null) {
            Signals.interrupt(running.toHandle());
        }
    }

    private void begin() throws InterruptedException {
        keeper.start();
        try {
            started.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PostgresFailure failure
                    ? failure
                    : new PostgresFailure("PostgreSQL did not start: " + e.getCause(), e);
        }
    }

    /** Whoever stops the server in order means it; what ends otherwise is started again. */
    private void keep() {
        try {
            launch();
            started.complete(null);
            while (requireNonNull(process).waitFor() != 0 && !closing) {
                log.error("PostgreSQL ended unexpectedly; starting it again");
                restart();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.completeExceptionally(e);
        }
    }

    /** What a killed server leaves behind needs a moment to end, so it may take several tries. */
    private void restart() throws InterruptedException {
        while (!closing) {
            try {
                launch();
                log.warn("PostgreSQL is back");
                return;
            } catch (IOException | PostgresFailure e) {
                log.error("PostgreSQL did not start, trying again: {}", e.getMessage());
                Thread.sleep(RESTART_PAUSE_MILLIS);
            }
        }
    }

    private void launch() throws IOException, InterruptedException {
        process = command.launch();
        awaitReady(command.log());
        if (closing) {
            interrupt();
        }
    }

    private static void initialise(Path home, Path bin, Unprivileged owner, String password)
            throws IOException, InterruptedException {
        var passwordFile = Files.writeString(home.resolve("password"), password);
        try {
            owner.own(home);
            var init = new ProcessBuilder(owner.command(
                            List.of(
                                    bin.resolve("initdb").toString(),
                                    "-D",
                                    home.resolve("data").toString(),
                                    "-U",
                                    SUPERUSER),
                            List.of("--pwfile=" + passwordFile, "-A", "scram-sha-256", "-E", "UTF8"),
                            List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
                            List.of("--no-instructions")))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("initdb.log").toFile())
                    .start();
            if (init.waitFor() != 0) {
                throw new PostgresFailure(
                        "PostgreSQL could not make its data folder: " + LogTail.of(home.resolve("initdb.log")));
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void awaitReady(Path serverLog) throws InterruptedException {
        var server = requireNonNull(process);
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            try (var connection = connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (!server.isAlive()) {
                    throw new PostgresFailure("PostgreSQL did not start: " + LogTail.of(serverLog), e);
                }
                if ("28P01".equals(e.getSQLState())) {
                    Signals.interrupt(server.toHandle());
                    throw new PostgresFailure("The data folder was made with another password.", e);
                }
            }
            Thread.sleep(20);
        }
        Signals.interrupt(server.toHandle());
        throw new PostgresFailure(
                "PostgreSQL did not start in %d s: %s".formatted(START_TIMEOUT.toSeconds(), LogTail.of(serverLog)));
    }

    private static Properties login(String password) {
        var login = new Properties();
        login.put("user", SUPERUSER);
        login.put("password", password);
        login.put("loginTimeout", "5");
        return login;
    }

    /** Below the range from which systems take ports for outgoing connections: one of those could be faster than we. */
    private static int freePort() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                log.debug("port {} is taken", port);
            }
        }
        throw new IOException("no port between 10000 and 32000 is free");
    }
}
