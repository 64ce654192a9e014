package dev.motorpool.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Where the server's data is, whose it is, and what remains when its keeper dies. */
class FolderTests {

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void root_becomes_nobody_where_nobody_can_go_and_hides_where_he_cannot() throws IOException {
        allow("rwxr-xr-x");
        assertThat(Unprivileged.forFolder(folder)).isEqualTo(Unprivileged.NOBODY);
        allow("rwx------");
        assertThat(Unprivileged.forFolder(folder)).isEqualTo(Unprivileged.NAMESPACE);
        assertThat(Unprivileged.forFolder(Files.createDirectory(folder.resolve("below"))))
                .isEqualTo(Unprivileged.NAMESPACE);
    }

    @Test
    void anybody_else_stays_who_he_is() throws IOException {
        var real = System.setProperty("user.name", "ann");
        try {
            assertThat(Unprivileged.forFolder(folder)).isEqualTo(Unprivileged.MYSELF);
        } finally {
            System.setProperty("user.name", real);
        }
    }

    /** So that Ctrl-C reaches us and not the server, and the server goes when we do. */
    @Test
    void whoever_runs_the_server_it_has_a_session_of_its_own_and_ends_with_us() {
        for (var way : Unprivileged.values()) {
            assertThat(way.command(List.of("postgres"), List.of("-D", "data")))
                    .startsWith("setsid")
                    .containsSequence("--pdeathsig", "INT")
                    .endsWith("postgres", "-D", "data");
        }
    }

    @Test
    void works_in_a_home_that_is_closed_to_others_and_keeps_the_password_nowhere() throws Exception {
        allow("rwx------");
        var home = folder.resolve("home");
        try (var server = EmbeddedPostgres.start(home, "a very secret word", Map.of())) {
            assertThat(server.connect("postgres").isValid(5)).isTrue();
            assertThat(home.resolve("password")).doesNotExist();
            assertThat(Files.getPosixFilePermissions(home.resolve("data")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(home.resolve("postgres.log")).content().doesNotContain("a very secret word");
    }

    @Test
    void what_is_no_data_folder_is_left_as_it_is() throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        var other =
                Files.writeString(Files.createDirectory(home.resolve("data")).resolve("diary"), "dear diary");

        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home, "secret", Map.of()))
                .withMessageStartingWith("PostgreSQL could not make its data folder: ")
                .withMessageContaining("not empty");

        assertThat(other).hasContent("dear diary");
        assertThat(home.resolve("password")).doesNotExist();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_told_in_a_sentence() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(() -> EmbeddedPostgres.start(file, "secret", Map.of()))
                .withMessageStartingWith("PostgreSQL cannot use the folder " + file);
    }

    @Test
    void of_a_long_log_the_last_lines_are_told_and_of_none_where_it_should_be() throws IOException {
        var log = Files.write(folder.resolve("log"), List.of("1", "2", "3", "4", "5", "6", "7"));
        assertThat(LogTail.of(log)).isEqualTo("3 | 4 | 5 | 6 | 7");
        assertThat(LogTail.of(Files.writeString(log, "only this\n"))).isEqualTo("only this");
        assertThat(LogTail.of(folder.resolve("nothing"))).isEqualTo("see " + folder.resolve("nothing"));
    }

    @Test
    void a_setting_of_the_caller_goes_before_ours_and_no_other_is_lost() {
        var settings = PostgresSettings.with(Map.of("max_connections", "7", "work_mem", "8MB"));
        assertThat(settings)
                .containsEntry("max_connections", "7")
                .containsEntry("work_mem", "8MB")
                .containsEntry("listen_addresses", "127.0.0.1")
                .containsEntry("unix_socket_directories", "");
        assertThat(settings).doesNotContainKeys("fsync", "full_page_writes", "synchronous_commit");
    }

    /** The server is a process of its own; were it to outlive ours, the next start would find it on its data. */
    @Test
    void nothing_is_left_running_when_the_process_that_started_it_is_killed() throws Exception {
        var keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeper.class.getName(),
                        folder.resolve("home").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var printed = keeper.inputReader()) {
            assertThat(printed.lines().filter("up"::equals).findFirst()).hasValue("up");
            var pid = Files.readAllLines(folder.resolve("home/data/postmaster.pid"))
                    .getFirst();
            var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            assertThat(server.isAlive()).isTrue();

            keeper.destroyForcibly();

            server.onExit().get(20, TimeUnit.SECONDS);
        } finally {
            keeper.destroyForcibly();
        }
    }

    /** Starts a server and stays. */
    static final class Keeper {

        private Keeper() {}

        public static void main(String[] home) throws InterruptedException {
            EmbeddedPostgres.start(Path.of(home[0]), "secret", Map.of());
            System.out.println("up");
            Thread.currentThread().join();
        }
    }

    private void allow(String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }
}
