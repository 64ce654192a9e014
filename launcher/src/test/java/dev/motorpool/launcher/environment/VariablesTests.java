package dev.motorpool.launcher.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_<>]+)` \\| (.*?) ?\\| .+ \\|");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)[:}]");
    private static final Pattern LOOK_UP = Pattern.compile("environment\\W[^;]{0,80}?\"([A-Z][A-Z_]+)\"");

    @Test
    void the_documented_table_lists_them_with_their_defaults() throws IOException {
        var documented = Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + " = " + row.group(2))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Variables.ALL.stream()
                        .map(variable -> variable.name() + " = " + variable.byDefault())
                        .toList());
    }

    @Test
    void every_variable_that_configuration_or_launcher_reads_is_among_them() throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.walk(ROOT)) {
            for (var file : files.filter(VariablesTests::mayRead).toList()) {
                var pattern = file.toString().endsWith(".yml") ? PLACEHOLDER : LOOK_UP;
                pattern.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group(1)));
            }
        }

        assertThat(read).contains("BCRYPT_ROUNDS", "KAFKA_BROKERS", "PORT");
        assertThat(Variables.ALL).extracting(Variable::name).containsAll(read);
    }

    private static boolean mayRead(Path file) {
        return file.toString().matches(".*/services/[a-z]+/src/main/resources/[a-z]+\\.yml")
                || file.toString().matches(".*/platform/src/main/resources/[a-z]+\\.yml")
                || file.toString().matches(".*/launcher/src/main/java/.*\\.java");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BCRYPT_ROUNDS           | 3                     | BCRYPT_ROUNDS must be a whole number from 4 to 15; it is "3".
            BCRYPT_ROUNDS           | 16                    | BCRYPT_ROUNDS must be a whole number from 4 to 15; it is "16".
            BCRYPT_ROUNDS           | ten                   | BCRYPT_ROUNDS must be a whole number from 4 to 15; it is "ten".
            RATE_LIMIT_MAX          | -1                    | RATE_LIMIT_MAX must be a whole number from 0 to 1000000; it is "-1".
            RATE_LIMIT_WINDOW       | soon                  | RATE_LIMIT_WINDOW must be a duration such as 15m, from 1s to 1d; it is "soon".
            JWT_EXPIRY              | 2h                    | JWT_EXPIRY must be a duration such as 15m, from 60s to 3600s; it is "2h".
            PORT                    | 70000                 | PORT must be a whole number from 1 to 65535; it is "70000".
            NODE_ENV                | prod                  | NODE_ENV must be one of development, test, staging, production; it is "prod".
            LOG_LEVEL               | loud                  | LOG_LEVEL must be one of trace, debug, info, warn, error; it is "loud".
            AUTH_SERVICE_URL        | identity:3001         | AUTH_SERVICE_URL must be an address such as http://localhost:3001; it is "identity:3001".
            ELASTICSEARCH_URL       | ftp://search:9200     | ELASTICSEARCH_URL must be an address such as http://localhost:3001; it is "ftp://search:9200".
            KAFKA_BOOTSTRAP_SERVERS | kafka                 | KAFKA_BOOTSTRAP_SERVERS must be addresses such as kafka-1:9092,kafka-2:9092; it is "kafka".
            KAFKA_TOPIC_PARTITIONS  | 0                     | KAFKA_TOPIC_PARTITIONS must be a whole number from 1 to 1000; it is "0".
            KAFKA_TOPIC_PREFIX      | a topic               | KAFKA_TOPIC_PREFIX must be 1 to 100 letters, digits, dots and hyphens; it is "a topic".
            JWT_SECRET              | short                 | JWT_SECRET must be a random text of at least 32 characters, for example the output of: openssl rand -base64 48
            """)
    void refuse_what_cannot_be_meant(String name, String value, String sentence) {
        assertThatThrownBy(() -> Variables.check(Map.of(name, value)))
                .isInstanceOf(Failure.class)
                .hasMessage(sentence);
    }

    @Test
    void allow_what_the_examples_of_an_installation_say() {
        var environment = Map.ofEntries(
                Map.entry("NODE_ENV", "staging"),
                Map.entry("LOG_LEVEL", "info"),
                Map.entry("PORT", "3000"),
                Map.entry("FRONTEND_URL", "https://staging.carrental.com"),
                Map.entry("AUTH_SERVICE_URL", "http://auth-service:3001"),
                Map.entry("ELASTICSEARCH_URL", "https://staging-es.xyz.es.amazonaws.com"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "kafka-1:9092, [::1]:9092"),
                Map.entry("JWT_SECRET", "dev-secret-key-min-32-characters-long-for-testing"),
                Map.entry("JWT_EXPIRY", "15m"),
                Map.entry("REFRESH_EXPIRY", "7d"),
                Map.entry("BCRYPT_ROUNDS", "12"),
                Map.entry("RATE_LIMIT_MAX", "100"),
                Map.entry("RATE_LIMIT_WINDOW", "15m"),
                Map.entry("SEARCH_SERVICE_URL", ""));

        assertThatCode(() -> Variables.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void refuse_a_secret_from_an_example_in_production() {
        for (var secret :
                List.of("dev-secret-key-min-32-characters-long-for-testing", "your-secret-key-min-32-chars-and-more")) {
            assertThatThrownBy(() -> Variables.check(Map.of("NODE_ENV", "production", "JWT_SECRET", secret)))
                    .isInstanceOf(Failure.class)
                    .hasMessageStartingWith("JWT_SECRET is one that stands in an example")
                    .hasMessageNotContaining(secret);
        }
    }
}
