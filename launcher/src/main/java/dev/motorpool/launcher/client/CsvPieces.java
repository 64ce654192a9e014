package dev.motorpool.launcher.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a file into pieces small enough for one request, each with the header line before it. */
final class CsvPieces {

    /**
     * @param firstLine the number in the file of the line after the header
     * @param lines without the header
     */
    record Piece(byte[] csv, long firstLine, int lines) {}

    private static final int MOST_LINES = 500;

    /** Well under what the edge takes in one request; a longer line than this goes alone. */
    private static final int MOST_CHARS = 250_000;

    private final BufferedReader reader;
    private final String header;
    private long line = 1;

    private @Nullable String ahead;

    CsvPieces(BufferedReader reader) throws IOException {
        this.reader = reader;
        var first = reader.readLine();
        this.header = first == null ? "" : first.replace("\uFEFF", "");
        this.ahead = reader.readLine();
    }

    /** Null at the end. A file of nothing but a header is one empty piece, so that the header is judged. */
    @Nullable
    Piece next() throws IOException {
        if (ahead == null && line > 1) {
            return null;
        }
        var text = new StringBuilder(header).append('\n');
        var firstLine = line + 1;
        var lines = 0;
        while (ahead != null && lines < MOST_LINES && (lines == 0 || text.length() + ahead.length() < MOST_CHARS)) {
            text.append(ahead).append('\n');
            ahead = reader.readLine();
            lines++;
        }
        line += Math.max(1, lines);
        return new Piece(text.toString().getBytes(StandardCharsets.UTF_8), firstLine, lines);
    }
}
