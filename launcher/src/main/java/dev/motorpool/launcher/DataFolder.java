package dev.motorpool.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder that holds all of an installation's state, claimed for this process as long as it runs. */
final class DataFolder implements AutoCloseable {

    /** A fresh cluster takes 60 MB; with less than this the first write-ahead log would fail. */
    private static final long LEAST_BYTES = 200L << 20;

    private static final long POSTGRES = 1_000;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Opens the folder, makes it when there is none. */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var lock = FileChannel.open(
                    path.resolve("motorpool.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new Failure(
                    "The data folder %s cannot be written by this user; choose another with --data.".formatted(path),
                    e);
        }
    }

    /** One byte of the lock file for each service, so that services may run apart on one folder, but none twice. */
    void claim(List<Service> services) {
        for (var service : services) {
            claim(service.portOffset());
        }
    }

    /** The embedded server's claim, and whether there is room for it. */
    void claimPostgres() {
        claim(POSTGRES);
        if (path.toFile().getUsableSpace() < LEAST_BYTES) {
            throw new Failure("The disk that holds %s is full: %d MB are needed.".formatted(path, LEAST_BYTES >> 20));
        }
    }

    private void claim(long position) {
        try {
            if (lock.tryLock(position, 1, false) != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held by this process: the same answer
        } catch (IOException e) {
            throw new Failure("The data folder %s cannot be locked: %s.".formatted(path, e.getMessage()), e);
        }
        throw new Failure("Another motorpool runs on the data folder %s; stop it first or choose another with --data."
                .formatted(path));
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // the process is about to end, and its locks with it
        }
    }
}
