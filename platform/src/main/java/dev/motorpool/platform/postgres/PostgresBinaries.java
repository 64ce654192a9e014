package dev.motorpool.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the server's binaries from the class path, once per folder and version. */
final class PostgresBinaries {

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");

    private PostgresBinaries() {}

    static Path extract(Path home) throws IOException {
        var archive = archive();
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new PostgresFailure("The PostgreSQL binaries (" + archive + ") are not on the class path.");
            }
            var marker = home.resolve("bin/.complete-" + archive);
            if (!Files.exists(marker)) {
                unpack(packed, home);
                Files.createFile(marker);
            }
        }
        return home.resolve("bin");
    }

    private static String archive() {
        var system = System.getProperty("os.name");
        var archive = ARCHIVES.get(System.getProperty("os.arch"));
        if (!"Linux".equals(system) || archive == null) {
            throw new PostgresFailure(
                    "There is no embedded PostgreSQL for %s %s. Start a PostgreSQL 15 or later and set DATABASE_URL."
                            .formatted(system, System.getProperty("os.arch")));
        }
        return archive;
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, home);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("entry outside of its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
