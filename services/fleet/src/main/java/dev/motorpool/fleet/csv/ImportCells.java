package dev.motorpool.fleet.csv;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filled cells of one line, by column. */
final class ImportCells {

    private static final int LONGEST_NUMBER = 24;

    private final Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);

    ImportCells(ImportHeader header, List<String> fields) {
        var columns = header.columns();
        if (fields.size() != columns.size()) {
            throw new BadLine("has %d fields, the header has %d".formatted(fields.size(), columns.size()));
        }
        for (int i = 0; i < fields.size(); i++) {
            var cell = fields.get(i).strip();
            if (cell.contains("\uFFFD")) {
                throw new BadLine(columns.get(i).title() + " is not UTF-8");
            }
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
    }

    @Nullable
    String text(ImportColumn column) {
        return cells.get(column);
    }

    String required(ImportColumn column) {
        if (!cells.containsKey(column)) {
            throw new BadLine(column.title() + " is missing");
        }
        return requireNonNull(cells.get(column));
    }

    /** For a key that ignores case. */
    String folded(ImportColumn column) {
        return cells.getOrDefault(column, "").toLowerCase(Locale.ROOT);
    }

    @Nullable
    List<String> list(ImportColumn column) {
        var text = cells.get(column);
        return text == null
                ? null
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    @Nullable
    BigDecimal decimal(ImportColumn column) {
        return number(column, "a number such as 12.50", BigDecimal::new);
    }

    @Nullable
    Double degrees(ImportColumn column) {
        return number(column, "degrees such as 47.6", Double::valueOf);
    }

    /** Some programs write whole numbers with decimals: 5.0 is 5. */
    @Nullable
    Integer whole(ImportColumn column) {
        return number(column, "a whole number", text -> new BigDecimal(text).intValueExact());
    }

    <T> @Nullable T word(ImportColumn column, Map<String, T> words) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        var word = words.get(text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
        if (word == null) {
            var known = words.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw new BadLine("%s \"%s\" is not known; known are %s".formatted(column.title(), shortened(text), known));
        }
        return word;
    }

    private <T> @Nullable T number(ImportColumn column, String kind, Function<String, T> parse) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        try {
            // digits only: no exponents, whose expansion has no end, no NaN, no "12d"
            if (text.length() <= LONGEST_NUMBER && text.matches("[+-]?[0-9]*\\.?[0-9]+|[+-]?[0-9]+\\.")) {
                return parse.apply(text);
            }
        } catch (ArithmeticException e) {
            // told below
        }
        throw new BadLine("%s \"%s\" is not %s".formatted(column.title(), shortened(text), kind));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
