package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The journeys of {@code web/e2e} in a real browser against the packaged program. They need Chromium (found by path, or
 * named by {@code CHROMIUM}) and a built web module; without they are skipped, except where {@code BROWSER_TESTS=required} says that they must run.
 */
class BrowserIT {

    private static final Path WEB = Path.of("../web").toAbsolutePath().normalize();

    /** A browser asks for far more than the limits allow a client; limits have tests of their own. */
    private static final String NO_LIMITS =
            "{\"motorpool.gateway.rate.limits\": [{\"name\": \"none\", \"requests\": 0, \"window\": \"1m\"}]}";

    private static final Path LOG = WEB.resolve("target/e2e.log");

    @TempDir
    Path folder;

    @Test
    void people_can_use_it() throws Exception {
        var missing = missing();
        if ("required".equals(System.getenv("BROWSER_TESTS"))) {
            assertThat(missing)
                    .as("what the browser tests need and is not there")
                    .isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "SKIPPED the browser tests: there is no " + missing.orElseThrow());
        try (var system = Together.start(folder.resolve("data"), Map.of("SPRING_APPLICATION_JSON", NO_LIMITS))) {
            assertThat(npm(system, "api", "--", "--check", system.address()))
                    .as(() -> "the web app's description of the API is no longer that of the system:\n" + said())
                    .isZero();
            assertThat(npm(system, "e2e"))
                    .as(() -> "what the browser said, pictures are in web/target/screenshots:\n" + said())
                    .isZero();
        }
    }

    /** What it says goes into a file: the test's own streams belong to who runs the tests. */
    private int npm(Together system, String... words) throws Exception {
        Files.createDirectories(LOG.getParent());
        var command = Stream.concat(Stream.of("npm", "run", "--silent"), Stream.of(words));
        var builder = new ProcessBuilder(command.toList())
                .directory(WEB.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MOTORPOOL_URL", system.address(), "ADMIN_PASSWORD", system.secret("demo.admin.password")));
        chromium().ifPresent(path -> builder.environment().put("CHROMIUM", path));
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static Optional<String> missing() {
        if (chromium().isEmpty()) {
            return Optional.of("Chromium: install the package chromium, or let CHROMIUM name one");
        }
        return Files.isDirectory(WEB.resolve("node_modules/vitest"))
                        && Files.exists(WEB.resolve("target/classes/web/files.json"))
                ? Optional.empty()
                : Optional.of("web app: build without -DskipWeb");
    }

    private static String said() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Optional<String> chromium() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
