package dev.motorpool.search.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** A real OpenSearch in a JVM of its own. */
public final class OpenSearchServer implements AutoCloseable {

    private static final class Shared {
        private static final OpenSearchServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    private final Path home;
    private final Process process;
    private final int port;

    private OpenSearchServer(Path home) throws IOException {
        this.home = home;
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Files.readString(Path.of("target/opensearch.classpath")).strip(),
                        "src/test/opensearch/OpenSearchNode.java",
                        home.toString(),
                        "0")
                .redirectError(home.resolve("errors.log").toFile())
                .start();
        port = port();
    }

    /** The one that all tests of a run share; it ends with them. */
    public static OpenSearchServer shared() {
        return Shared.SERVER;
    }

    static OpenSearchServer start() {
        try {
            var home = Path.of("target", "opensearch", UUID.randomUUID().toString());
            return new OpenSearchServer(Files.createDirectories(home).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("LISTENING ")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return Integer.parseInt(line.substring(10));
            }
        }
        throw new IOException("OpenSearch did not start: " + Files.readString(home.resolve("errors.log")));
    }

    public URI url() {
        return url(port);
    }

    static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    static ClusterSettings settings(URI url) {
        return ClusterSettings.of(url, "", "", "cars");
    }

    int listensOn() {
        return port;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
