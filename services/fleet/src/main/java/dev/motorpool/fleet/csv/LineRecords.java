package dev.motorpool.fleet.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of separated text (RFC 4180). A quoted field may go over several lines; a quotation mark that nobody closed
 * spoils its line and not the rest of the file, because lines are joined only when the joined ones make a whole record.
 */
final class LineRecords implements Records {

    private static final int MOST_JOINED = 30;
    private static final int LONGEST_JOINED = 20_000;

    private final BufferedReader reader;
    private final char separator;
    private final List<String> ahead = new ArrayList<>();
    private long line;
    private int columns;

    LineRecords(BufferedReader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        for (var text = peek(0); text != null; text = peek(0)) {
            if (text.isBlank() || (line == 0 && Separators.declared(text) != null)) {
                drop(1);
                continue;
            }
            var found = record(text);
            if (columns == 0 || !found.isBlank()) {
                columns = columns == 0 ? found.fields().size() : columns;
                return found;
            }
        }
        return null;
    }

    private RawRecord record(String text) throws IOException {
        var number = line + 1;
        if (holdsControls(text)) {
            drop(1);
            return RawRecord.unreadable(number, text, "holds control characters");
        }
        var alone = fields(text, separator);
        if (alone.isPresent()) {
            drop(1);
            return new RawRecord(number, alone.get(), null);
        }
        return joined(number, text);
    }

    private RawRecord joined(long number, String first) throws IOException {
        var text = new StringBuilder(first);
        for (int more = 1; columns > 0 && more <= MOST_JOINED && text.length() <= LONGEST_JOINED; more++) {
            var next = peek(more);
            if (next == null || holdsControls(next)) {
                break;
            }
            var found = fields(text.append('\n').append(next).toString(), separator);
            if (found.isPresent()) {
                if (found.get().size() != columns) {
                    break;
                }
                drop(more + 1);
                return new RawRecord(number, found.get(), null);
            }
        }
        drop(1);
        return RawRecord.unreadable(number, first, "is not CSV: a quotation mark is out of place");
    }

    /** Empty when a quotation mark is out of place. */
    static Optional<List<String>> fields(String text, char separator) {
        try {
            return Optional.of(CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(text)
                    .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    private boolean holdsControls(String text) {
        return text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != separator);
    }

    private @Nullable String peek(int n) throws IOException {
        while (ahead.size() <= n) {
            var next = reader.readLine();
            if (next == null) {
                return null;
            }
            ahead.add(line == 0 && ahead.isEmpty() && next.startsWith("\uFEFF") ? next.substring(1) : next);
        }
        return ahead.get(n);
    }

    private void drop(int lines) {
        ahead.subList(0, lines).clear();
        line += lines;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
