package dev.motorpool.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.motorpool.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server of its own with durability on, unlike the one that other tests share. */
class EmbeddedPostgresTests {

    private static final Path HOME =
            Path.of("target", "postgres-own-" + ProcessHandle.current().pid()).toAbsolutePath();

    private static final Path PID_FILE = HOME.resolve("data/postmaster.pid");

    private EmbeddedPostgres server = start(Map.of());

    @BeforeAll
    static void beginsWithoutData() throws IOException {
        assertThat(Files.exists(HOME)).isFalse();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void comes_back_when_it_is_killed_with_what_was_committed_and_without_the_rest() throws Exception {
        execute("drop table if exists kept", "create table kept (n int)", "insert into kept values (1)");
        try (var open = server.connect("postgres")) {
            open.setAutoCommit(false);
            open.createStatement().execute("insert into kept values (2)");
            var running = process();
            running.destroyForcibly();
            running.onExit().get(20, TimeUnit.SECONDS);
        }
        var port = server.port();
        await().ignoreExceptions()
                .until(() -> query("select string_agg(n::text, ',') from kept").equals("1"));
        assertThat(server.port()).isEqualTo(port);
    }

    @Test
    void a_second_start_on_the_same_data_stops_the_first() throws Exception {
        var first = process();
        try (var second = start(Map.of())) {
            assertThat(first.isAlive()).isFalse();
            assertThat(second.connect("postgres").isValid(5)).isTrue();
        }
    }

    @Test
    void is_durable_and_reachable_from_here_only_whatever_else_is_set() throws Exception {
        server.close();
        server = start(Map.of("max_connections", "33"));
        assertThat(query("show max_connections")).isEqualTo("33");
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show full_page_writes")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("select count(*)::text from pg_hba_file_rules where auth_method = 'trust'"))
                .isEqualTo("0");
    }

    @Test
    void says_in_a_sentence_why_it_does_not_start() {
        server.close();
        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(() -> start(Map.of("no_such_setting", "1")))
                .withMessageStartingWith("PostgreSQL did not start: ")
                .withMessageContaining("no_such_setting");
        assertThatExceptionOfType(PostgresFailure.class)
                .isThrownBy(() -> EmbeddedPostgres.start(HOME, "another", Map.of()))
                .withMessage("The data folder was made with another password.");
    }

    /** What crashes leave: the number in the file may be anybody's by then. */
    @Test
    void starts_over_a_pid_file_whose_number_another_program_has() throws Exception {
        server.close();
        var other = new ProcessBuilder("setsid", "setpriv", "--reuid", String.valueOf(owner()), "sleep", "60").start();
        try {
            Files.writeString(PID_FILE, other.pid() + "\n" + HOME.resolve("data") + "\n");
            server = start(Map.of());
            assertThat(query("select 'up'")).isEqualTo("up");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void never_stops_the_server_of_another_folder() throws Exception {
        server.close();
        Files.writeString(PID_FILE, postmaster(TestPostgres.server()) + "\n");
        StaleServer.stop(HOME.resolve("data"));
        assertThat(TestPostgres.server().connect("postgres").isValid(5)).isTrue();
        Files.delete(PID_FILE);
    }

    @Test
    void starts_over_an_empty_pid_file_unless_a_server_may_be_about_to_fill_it() throws Exception {
        server.close();
        Files.writeString(PID_FILE, "");
        assertThatExceptionOfType(PostgresFailure.class).isThrownBy(() -> start(Map.of()));
        Files.setLastModifiedTime(PID_FILE, FileTime.from(Instant.now().minusSeconds(60)));
        server = start(Map.of());
        assertThat(query("select 'up'")).isEqualTo("up");
    }

    private static Object owner() throws IOException {
        return Files.getAttribute(HOME.resolve("data"), "unix:uid");
    }

    private static long postmaster(EmbeddedPostgres running) throws SQLException {
        try (var connection = running.connect("postgres");
                var rows = connection.createStatement().executeQuery("select pg_read_file('postmaster.pid')")) {
            rows.next();
            return Long.parseLong(rows.getString(1).lines().findFirst().orElseThrow());
        }
    }

    private static EmbeddedPostgres start(Map<String, String> settings) {
        return EmbeddedPostgres.start(HOME, "secret", settings);
    }

    private static ProcessHandle process() throws IOException {
        var pid = Files.readAllLines(PID_FILE).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = server.connect("postgres");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
