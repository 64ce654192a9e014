package dev.motorpool.fleet.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file, not yet understood.
 *
 * @param line the number in the file of its first line, from 1
 * @param fields what it says; the whole text as one field when it is unreadable
 * @param complaint why it is unreadable, else null
 */
public record RawRecord(
        long line, List<String> fields, @Nullable String complaint) {

    public RawRecord {
        fields = List.copyOf(fields);
    }

    static RawRecord unreadable(long line, String text, String complaint) {
        return new RawRecord(line, List.of(text), complaint);
    }

    /** As rows that a spreadsheet leaves between others. */
    boolean isBlank() {
        return complaint == null && fields.stream().allMatch(String::isBlank);
    }
}
