package dev.motorpool.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTests {

    @TempDir
    Path home;

    @Test
    void are_unpacked_once_and_run() throws Exception {
        var bin = PostgresBinaries.extract(home);
        assertThat(version(bin)).startsWith("postgres (PostgreSQL) 18");
        var unpacked = Files.getLastModifiedTime(bin.resolve("postgres"));
        Files.writeString(bin.resolve("initdb"), "as it was left");

        assertThat(PostgresBinaries.extract(home)).isEqualTo(bin);

        assertThat(Files.getLastModifiedTime(bin.resolve("postgres"))).isEqualTo(unpacked);
        assertThat(bin.resolve("initdb")).hasContent("as it was left");
    }

    @Test
    void are_unpacked_again_when_that_was_broken_off() throws Exception {
        var bin = PostgresBinaries.extract(home);
        try (var files = Files.list(bin)) {
            for (var marker : files.filter(file -> file.getFileName().toString().startsWith(".complete"))
                    .toList()) {
                Files.delete(marker);
            }
        }
        Files.writeString(bin.resolve("postgres"), "half of it");

        PostgresBinaries.extract(home);

        assertThat(version(bin)).startsWith("postgres (PostgreSQL)");
    }

    @ParameterizedTest
    @CsvSource({"os.arch, riscv64", "os.name, Plan 9"})
    void says_what_to_do_on_a_machine_for_which_there_are_none(String property, String value) {
        var real = System.setProperty(property, value);
        try {
            assertThatExceptionOfType(PostgresFailure.class)
                    .isThrownBy(() -> PostgresBinaries.extract(home))
                    .withMessageContaining(value)
                    .withMessageEndingWith("Start a PostgreSQL 15 or later and set DATABASE_URL.");
        } finally {
            System.setProperty(property, real);
        }
        assertThat(home).isEmptyDirectory();
    }

    private static String version(Path bin) throws IOException, InterruptedException {
        var postgres = new ProcessBuilder(bin.resolve("postgres").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        assertThat(postgres.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new String(postgres.getInputStream().readAllBytes()).strip();
    }
}
