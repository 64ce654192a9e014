package dev.motorpool.fleet.csv;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which sign stands between the fields of a file. */
final class Separators {

    private static final List<Character> KNOWN = List.of(',', ';', '\t');

    private Separators() {}

    /** The one that a line such as {@code sep=;} names, which spreadsheets write and read before the header. */
    static @Nullable Character declared(String line) {
        var text = line.strip().replace("\"", "");
        return text.length() == 5 && text.regionMatches(true, 0, "sep=", 0, 4)
                ? Character.valueOf(text.charAt(4))
                : null;
    }

    /** The one by which the header says most that we know; else by which it has most fields. */
    static char of(String header, Predicate<String> isColumn) {
        return KNOWN.stream()
                .max(Comparator.<Character>comparingLong(separator -> known(header, separator, isColumn))
                        .thenComparingInt(separator -> fields(header, separator).size())
                        .thenComparingInt(separator -> -KNOWN.indexOf(separator)))
                .orElseThrow();
    }

    private static long known(String header, char separator, Predicate<String> isColumn) {
        return fields(header, separator).stream().filter(isColumn).count();
    }

    private static List<String> fields(String header, char separator) {
        return LineRecords.fields(header, separator).orElse(List.of(header));
    }
}
