package dev.motorpool.fleet.csv;

import dev.motorpool.platform.problem.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The columns of a file, from its first line. */
public record ImportHeader(List<ImportColumn> columns) {

    public ImportHeader {
        columns = List.copyOf(columns);
    }

    /**
     * @throws Problem 400 when a header is unknown or double, or one is missing that every car needs
     */
    public static ImportHeader of(List<String> names) {
        var columns = new ArrayList<ImportColumn>();
        for (var name : names) {
            var column = ImportColumn.named(name).orElseThrow(() -> unknown(name));
            if (columns.contains(column)) {
                throw bad("duplicate-header", "More than one column is %s: \"%s\".".formatted(column.title(), name));
            }
            columns.add(column);
        }
        var missing = EnumSet.copyOf(ImportColumn.NEEDED);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            var titles = missing.stream().map(ImportColumn::title).toList();
            throw bad("missing-header", "The file has no column for %s.".formatted(String.join(", ", titles)))
                    .with("missing", titles);
        }
        return new ImportHeader(columns);
    }

    private static Problem unknown(String name) {
        var known = ImportColumn.allNames();
        var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return bad(
                        "unknown-header",
                        "The header \"%s\" is not known. Known are: %s.".formatted(shown, String.join(", ", known)))
                .with("unknown", shown)
                .with("known", known);
    }

    private static Problem bad(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
