package dev.motorpool.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a server is started, the first time and after a crash: always on the same port. */
record PostgresCommand(List<String> words, Path log) {

    static PostgresCommand of(Path bin, Path data, Unprivileged owner, int port, Map<String, String> settings) {
        var words = new ArrayList<>(owner.command(
                List.of(bin.resolve("postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port))));
        PostgresSettings.with(settings).forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return new PostgresCommand(words, data.resolveSibling("postgres.log"));
    }

    Process launch() throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
