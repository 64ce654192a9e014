package dev.motorpool.fleet.csv;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The columns of a file, from its header.
 *
 * @param names as the file has them
 * @param columns what they mean, in the same order; null for those that are left out
 */
public record ImportHeader(List<String> names, List<@Nullable ImportColumn> columns) {

    private static final int LONGEST_SHOWN = 60;

    public ImportHeader {
        names = List.copyOf(names);
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    /** All that the header may say is known, or the file is refused. */
    public static ImportHeader of(List<String> names) {
        return of(names, Mapping.NONE).mustBeKnown().mustBeWhole();
    }

    /**
     * @throws Problem 400 when two columns mean the same
     */
    public static ImportHeader of(List<String> names, Mapping mapping) {
        var columns = new ArrayList<@Nullable ImportColumn>();
        var seen = new HashSet<ImportColumn>();
        for (var name : names) {
            var column = mapping.column(name);
            if (column != null && !seen.add(column)) {
                throw bad(
                        "duplicate-header",
                        "More than one column is %s: \"%s\".".formatted(column.title(), shown(name)));
            }
            columns.add(column);
        }
        return new ImportHeader(names, columns);
    }

    /** Those that mean nothing to us and that nobody has said to leave out. */
    public List<String> unknown(Mapping mapping) {
        var unknown = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if (columns.get(i) == null && !mapping.leavesOut(names.get(i))) {
                unknown.add(shown(names.get(i)));
            }
        }
        return unknown;
    }

    public ImportHeader mustBeKnown() {
        return mustBeKnown(Mapping.NONE);
    }

    /**
     * @throws Problem 400 when a column is unknown that nobody has said to leave out
     */
    public ImportHeader mustBeKnown(Mapping mapping) {
        var unknown = unknown(mapping);
        if (!unknown.isEmpty()) {
            throw bad(
                            "unknown-header",
                            "The header \"%s\" is not known. Known are: %s."
                                    .formatted(unknown.getFirst(), String.join(", ", ImportColumn.allTitles())))
                    .with("unknown", unknown.getFirst())
                    .with("unknownColumns", unknown)
                    .with("known", ImportColumn.usualNames());
        }
        return this;
    }

    /**
     * @throws Problem 400 when a column is missing that every car needs
     */
    public ImportHeader mustBeWhole() {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw bad("missing-header", "The file has no column for %s.".formatted(String.join(", ", missing)))
                    .with("missing", missing);
        }
        return this;
    }

    /** What every car needs and no column gives. */
    public List<String> missing() {
        var missing = EnumSet.copyOf(ImportColumn.NEEDED);
        columns.forEach(missing::remove);
        return missing.stream().map(ImportColumn::title).toList();
    }

    public int size() {
        return columns.size();
    }

    String title(int n) {
        var column = columns.get(n);
        return column == null ? shown(names.get(n)) : requireNonNull(column).title();
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    }

    private static Problem bad(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
