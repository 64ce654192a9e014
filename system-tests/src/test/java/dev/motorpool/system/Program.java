package dev.motorpool.system;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The packaged program, started the way the start script does it. */
final class Program {

    private static final Path JAR =
            Path.of("../launcher/target/motorpool.jar").toAbsolutePath().normalize();

    /** Small and quick to start; what is tested is not how fast it is. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Xlog:disable",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            JAR.toString());

    private Program() {}

    static JavaProcess of(
            String name, List<String> options, Map<String, String> environment, Path log, BooleanSupplier isReady) {
        return new JavaProcess(name, with(options), environment, log, isReady);
    }

    /** Runs a command to its end; returns what it printed. */
    static String run(List<String> words) throws Exception {
        var command = JavaProcess.builder(with(words), Map.of())
                .redirectErrorStream(true)
                .start();
        var printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (command.waitFor() != 0) {
            throw new IllegalStateException(printed);
        }
        return printed;
    }

    private static List<String> with(List<String> words) {
        var all = new ArrayList<>(JVM);
        all.addAll(words);
        return all;
    }
}
