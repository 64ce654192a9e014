package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.testing.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program as a process of its own: what it says when it cannot start. */
class FailureSentencesTests {

    private record Ended(int exitCode, String said, Duration took) {

        /** One line on standard error, and no stack trace. */
        void mustSay(String sentence) {
            assertThat(said.strip()).contains(sentence).doesNotContain("\tat ").hasLineCount(1);
            assertThat(exitCode).isEqualTo(1);
        }
    }

    @TempDir
    private Path folder;

    private Ended launch(Map<String, String> environment, String... args) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(args));
        if (!List.of(args).contains("--data")) {
            command.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        var builder =
                new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches(".*_URL|JWT_.*|HOST|PORT|NODE_ENV|KAFKA_.*|MOTORPOOL_.*"));
        builder.environment().putAll(environment);
        var start = System.nanoTime();
        var process = builder.start();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said, Duration.ofNanos(System.nanoTime() - start));
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    /** Below the range of outgoing connections, of which a busy machine has many. */
    private static String freePort() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(10_000, 32_000));
    }

    /** What a service by itself needs besides. */
    private static Map<String, String> apart(String name, String value) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "JWT_SECRET",
                "known to every service of this test",
                name,
                value);
    }

    private Map<String, String> database() {
        var server = TestPostgres.server();
        var url = TestPostgres.newDatabase("failing").replace("jdbc:postgresql://", "");
        return apart("DATABASE_URL", "postgres://%s:%s@%s".formatted(server.user(), server.password(), url));
    }

    private Map<String, String> database(String name, String value) {
        var environment = new java.util.HashMap<>(database());
        environment.put(name, value);
        return environment;
    }

    @Test
    void names_the_service_whose_port_is_taken() throws Exception {
        try (var socket = taken()) {
            var port = socket.getLocalPort();

            launch(Map.of(), "--port", String.valueOf(port - 1))
                    .mustSay("Port %d, which identity needs".formatted(port));
        }
    }

    @Test
    void says_that_the_data_folder_cannot_be_written() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        launch(Map.of(), "--data", file.resolve("data").toString()).mustSay("cannot be written by this user");
    }

    @Test
    void does_not_start_twice_on_one_folder() throws Exception {
        try (var data = DataFolder.open(folder.resolve("data"))) {
            data.claim(Services.ALL);

            launch(Map.of()).mustSay("Another motorpool runs on the data folder");
        }
    }

    @Test
    void gives_an_unreachable_database_up_in_time() throws Exception {
        try (var silent = taken()) { // takes the connection and never says a word
            var url = "postgres://u:secret@127.0.0.1:%d/pool".formatted(silent.getLocalPort());

            var ended = launch(apart("DATABASE_URL", url), "--services=identity", "--port", freePort());

            ended.mustSay("DATABASE_URL cannot be used: PostgreSQL at 127.0.0.1:");
            assertThat(ended.said()).doesNotContain("secret");
            assertThat(ended.took()).isLessThan(Duration.ofSeconds(15)); // 10 and the start of a JVM
        }
    }

    @Test
    void refuses_a_malformed_database_address() throws Exception {
        launch(Map.of("DATABASE_URL", "db.example/pool")).mustSay("DATABASE_URL is not an address such as");
    }

    @Test
    void refuses_a_secret_that_is_too_short() throws Exception {
        launch(database("JWT_SECRET", "short"), "--services=identity", "--port", freePort())
                .mustSay("JWT_SECRET must be a random text of at least 32 characters");
    }

    @Test
    void does_not_start_some_services_without_a_way_to_the_others() throws Exception {
        launch(Map.of(), "--services=identity").mustSay("set KAFKA_BOOTSTRAP_SERVERS (for example kafka:9092)");
        launch(Map.of("KAFKA_BROKERS", "kafka:9092"), "--services=identity").mustSay("set JWT_SECRET to the same");
        launch(Map.of(), "--services=gateway").mustSay("set JWT_SECRET to the same"); // and no Kafka: it tells nothing
    }

    @Test
    void names_a_variable_that_cannot_be_meant() throws Exception {
        launch(Map.of("BCRYPT_ROUNDS", "99")).mustSay("BCRYPT_ROUNDS must be a whole number from 4 to 15");
    }

    @Test
    void names_a_setting_that_is_out_of_range() throws Exception {
        launch(database("MOTORPOOL_FACTS_BATCH", "0"), "--services=booking", "--port", freePort())
                .mustSay("A setting is not valid: motorpool.facts.batch must be greater than or equal to 1");
    }

    @Test
    void names_a_setting_of_the_wrong_form() throws Exception {
        launch(database("MOTORPOOL_BOOKING_TURNAROUND", "soon"), "--services=booking", "--port", freePort())
                .mustSay("A setting is not valid: motorpool.booking.turnaround has the wrong form; it is \"soon\".");
    }

    @Test
    void refuses_an_unknown_option() throws Exception {
        launch(Map.of(), "--prot", "1").mustSay("There is no option --prot");
    }

    @Test
    void shows_the_cause_to_whoever_asks() throws Exception {
        assertThat(launch(Map.of("DATABASE_URL", "nonsense"), "--debug").said()).contains("\tat ");
    }

    @Test
    void says_that_no_system_runs_to_import_into() throws Exception {
        var csv = Files.writeString(folder.resolve("cars.csv"), "brand\n");

        launch(Map.of(), "import", "cars", csv.toString()).mustSay("There is no operator key in");
    }
}
