package dev.motorpool.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
        var first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (first.isEmpty()) {
            forgetWhenOld(pidFile);
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(first)); // when it is gone, PostgreSQL clears the file itself
        if (process.filter(StaleServer::isSomethingElse).isPresent()) {
            Files.delete(pidFile); // the number has gone to another program, and PostgreSQL would not start beside it
        } else if (process.filter(candidate -> serves(candidate, data)).isPresent()) {
            stop(process.get());
        }
    }

    /** A crash of the machine leaves an empty file, with which PostgreSQL does not start; a server fills it at once. */
    private static void forgetWhenOld(Path pidFile) throws IOException {
        if (Files.getLastModifiedTime(pidFile)
                .toInstant()
                .isBefore(Instant.now().minusSeconds(WAIT_SECONDS))) {
            Files.delete(pidFile);
        }
    }

    private static void stop(ProcessHandle server) throws InterruptedException {
        Signals.interrupt(server);
        try {
            server.onExit().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PostgresFailure(
                    "Another Motorpool uses this data folder (PostgreSQL process %d). Stop it first."
                            .formatted(server.pid()),
                    e);
        }
    }

    private static boolean isSomethingElse(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> !command.endsWith("postgres"))
                .isPresent();
    }

    /** Not the server of another folder, which may have got the number. */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .filter(arguments -> List.of(arguments).contains(data.toString()))
                .isPresent();
    }
}
