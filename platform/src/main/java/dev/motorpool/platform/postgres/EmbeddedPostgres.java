package dev.motorpool.platform.postgres;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server, run as a child process from binaries on the class path: durable (fsync on), reachable only
 * from this machine and only with a password, never as root.
 *
 * <p>Start it from a thread that lives as long as the server should: the kernel stops the server when that thread dies,
 * which is how nothing is left behind when this process is killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "motorpool";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
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
            return launch(bin, data, owner, password, settings);
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
        Signals.interrupt(process.toHandle());
        try {
            if (!process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("PostgreSQL did not stop in {} s, killing it", STOP_TIMEOUT.toSeconds());
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    private static EmbeddedPostgres launch(
            Path bin, Path data, Unprivileged owner, String password, Map<String, String> settings)
            throws IOException, InterruptedException {
        var port = freePort();
        var serverLog = data.resolveSibling("postgres.log");
        var command = new ArrayList<>(owner.command(
                List.of(bin.resolve("postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port))));
        PostgresSettings.with(settings).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(serverLog.toFile()))
                .start();
        var server = new EmbeddedPostgres(process, port, password);
        server.awaitReady(serverLog);
        return server;
    }

    private void awaitReady(Path serverLog) throws InterruptedException {
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            try (var connection = connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new PostgresFailure("PostgreSQL did not start: " + LogTail.of(serverLog), e);
                }
                if ("28P01".equals(e.getSQLState())) {
                    close();
                    throw new PostgresFailure("The data folder was made with another password.", e);
                }
            }
            Thread.sleep(20);
        }
        close();
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
