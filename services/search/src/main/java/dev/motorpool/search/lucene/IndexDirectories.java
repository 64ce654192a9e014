package dev.motorpool.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A folder with one index in use, named in the file {@code current}, and now and then its successor. */
final class IndexDirectories {

    private static final String PREFIX = "index-";

    private final Path home;

    IndexDirectories(Path home) throws IOException {
        this.home = Files.createDirectories(home);
    }

    Optional<Path> current() throws IOException {
        var pointer = home.resolve("current");
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        var index = home.resolve(Files.readString(pointer).strip());
        return home.equals(index.getParent()) && Files.isDirectory(index) ? Optional.of(index) : Optional.empty();
    }

    Path create() throws IOException {
        return Files.createDirectory(home.resolve(PREFIX + UUID.randomUUID()));
    }

    /** Whoever starts after this finds the new index, whoever crashed before it the old one. */
    void makeCurrent(Path index) throws IOException {
        var next = home.resolve("current.next");
        Files.writeString(next, index.getFileName().toString());
        force(next, StandardOpenOption.WRITE);
        Files.move(next, home.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(home, StandardOpenOption.READ);
    }

    /** Removes whatever a crash or a change of indexes left behind. */
    void deleteAllBut(Path index) throws IOException {
        try (var indexes = Files.newDirectoryStream(home, PREFIX + "*")) {
            for (var old : indexes) {
                if (!old.equals(index)) {
                    delete(old);
                }
            }
        }
    }

    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
