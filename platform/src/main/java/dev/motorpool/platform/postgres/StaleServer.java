package dev.motorpool.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that a killed process left on the same data: told to stop, so that two never write there. */
final class StaleServer {

    private static final int WAIT_SECONDS = 20;

    private StaleServer() {}

    static void stop(Path data) throws IOException, InterruptedException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var server = ProcessHandle.of(pid).filter(StaleServer::isPostgres);
        if (server.isEmpty()) {
            return; // PostgreSQL itself clears a pid file whose process is gone
        }
        Signals.interrupt(server.get());
        try {
            server.get().onExit().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PostgresFailure(
                    "Another Motorpool uses this data folder (PostgreSQL process %d). Stop it first.".formatted(pid),
                    e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }
}
