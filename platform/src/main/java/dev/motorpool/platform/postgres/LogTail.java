package dev.motorpool.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class LogTail {

    private static final int LINES = 5;

    private LogTail() {}

    static String of(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
