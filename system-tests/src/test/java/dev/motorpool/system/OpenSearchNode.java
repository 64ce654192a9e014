package dev.motorpool.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real OpenSearch in a JVM of its own, which keeps its data when it is killed and started again. */
final class OpenSearchNode implements AutoCloseable {

    private static final Path SEARCH =
            Path.of("../services/search").toAbsolutePath().normalize();

    private final int port = Ports.block();
    private final JavaProcess process;

    OpenSearchNode(Path folder) throws Exception {
        Files.createDirectories(folder);
        var arguments = List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Files.readString(SEARCH.resolve("target/opensearch.classpath")).strip(),
                SEARCH.resolve("src/test/opensearch/OpenSearchNode.java").toString(),
                folder.resolve("data").toString(),
                String.valueOf(port));
        var itself = new Client(url());
        process = new JavaProcess(
                "OpenSearch", arguments, Map.of(), folder.resolve("opensearch.log"), () -> itself.answers("/", 200));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    JavaProcess process() {
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.kill(); // it has nothing that anybody needs
        }
    }
}
