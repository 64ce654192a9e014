package dev.motorpool.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells the commands of the same installation where the running system is. */
public final class RunFile {

    private RunFile() {}

    static void write(Path data, URI address) {
        try {
            Files.writeString(file(data), address + "\n");
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s.".formatted(file(data), e.getMessage()), e);
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            // the next start writes it anew
        }
    }

    public static Optional<URI> read(Path data) {
        try {
            return Optional.of(URI.create(Files.readString(file(data)).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure("%s cannot be read; give --url.".formatted(file(data)), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("address");
    }
}
