package dev.motorpool.fleet.csv;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filled cells of one record, by column. */
final class ImportCells {

    private static final int LONGEST_NUMBER = 24;
    private static final BigDecimal KM_IN_A_MILE = new BigDecimal("1.609344");
    private static final Pattern DISTANCE = Pattern.compile(
            "([0-9][0-9.,'’ \\u00A0\\u202F]*?)\\s*(km|kms|mi|mls|miles|meilen|millas)?\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHEET_ERROR =
            Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|BEZUG!|WERT!|NV|¡REF!|¡VALOR!)");

    private final Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    private final Mapping mapping;
    private final DecimalSign sign;

    ImportCells(ImportHeader header, List<String> fields, Mapping mapping, DecimalSign sign) {
        if (fields.size() != header.size()) {
            throw new BadLine("has %d fields, the header has %d".formatted(fields.size(), header.size()));
        }
        this.mapping = mapping;
        this.sign = sign;
        for (int i = 0; i < fields.size(); i++) {
            var column = header.columns().get(i);
            var cell = fields.get(i).strip();
            if (column != null && !cell.isEmpty()) {
                if (cell.contains("\uFFFD")) {
                    throw new BadLine(column.title() + " is not UTF-8");
                }
                if (SHEET_ERROR.matcher(cell).matches()) {
                    throw new BadLine("%s is %s, an error of the spreadsheet".formatted(column.title(), cell));
                }
                cells.put(column, cell);
            }
        }
    }

    /** On one line: addresses come with breaks. */
    @Nullable
    String text(ImportColumn column) {
        var text = cells.get(column);
        return text == null ? null : text.replaceAll("\\s*,?\\s*\\R\\s*", ", ");
    }

    String required(ImportColumn column) {
        if (!cells.containsKey(column)) {
            throw new BadLine(column.title() + " is missing");
        }
        return requireNonNull(text(column));
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
                : Arrays.stream(text.split("\\||\\R"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    @Nullable
    BigDecimal decimal(ImportColumn column) {
        var number = money(column);
        return number == null ? null : number.value();
    }

    /** With the currency that stands beside it. */
    @Nullable
    NumberText money(ImportColumn column) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        return NumberText.of(text, sign)
                .orElseThrow(() -> new BadLine(
                        NumberText.isDoubtful(text)
                                ? "%s \"%s\" may be read in two ways: say what the decimal sign of the file is"
                                        .formatted(column.title(), text)
                                : notA(column, text, "a number such as 12.50")));
    }

    @Nullable
    Double degrees(ImportColumn column) {
        return number(column, "degrees such as 47.6", text -> Double.valueOf(text), true);
    }

    /** Some programs write whole numbers with decimals: 5.0 is 5. */
    @Nullable
    Integer whole(ImportColumn column) {
        return number(column, "a whole number", text -> new BigDecimal(text).intValueExact(), false);
    }

    /** Kilometres of a distance such as 45.000 km, 28,000 miles, 51800. */
    @Nullable
    Integer kilometres(ImportColumn column, boolean inMiles) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        var found = DISTANCE.matcher(text);
        if (found.matches()) {
            var digits = found.group(1).strip();
            var unit = found.group(2);
            var isMiles =
                    unit == null ? inMiles : !unit.toLowerCase(Locale.ROOT).startsWith("k");
            // nobody writes metres: what looks like thousands is
            var grouped = digits.matches("[0-9]{1,3}(?:[.,'’ \\u00A0\\u202F][0-9]{3})+");
            var plain = grouped ? digits.replaceAll("[^0-9]", "") : digits.replace(',', '.');
            if (plain.matches("[0-9]{1,9}(?:\\.[0-9]{1,3})?")) {
                var distance = new BigDecimal(plain);
                return (isMiles ? distance.multiply(KM_IN_A_MILE) : distance)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
            }
        }
        throw new BadLine(notA(column, text, "a distance such as 45000 km"));
    }

    <T> @Nullable T word(ImportColumn column, Map<String, T> words) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        var meaning = mapping.meaning(column, text);
        if (meaning != null && meaning.isEmpty()) {
            return null;
        }
        var word = words.get(Folding.name(meaning == null ? text : meaning));
        if (word == null) {
            throw new BadLine(
                    "%s \"%s\" is not known; known are %s".formatted(column.title(), shortened(text), known(words)));
        }
        return word;
    }

    /** Our own words: the others would fill a page. */
    private static String known(Map<String, ?> words) {
        return words.values().stream()
                .distinct()
                .map(word -> String.valueOf(word).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private <T> @Nullable T number(ImportColumn column, String kind, Function<String, T> parse, boolean comma) {
        var cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        var text = comma && cell.matches("[+-]?[0-9]+,[0-9]+") ? cell.replace(',', '.') : cell;
        try {
            // digits only: no exponents, whose expansion has no end, no NaN, no "12d"
            if (text.length() <= LONGEST_NUMBER && text.matches("[+-]?[0-9]*\\.?[0-9]+|[+-]?[0-9]+\\.")) {
                return parse.apply(text);
            }
        } catch (ArithmeticException e) {
            // told below
        }
        throw new BadLine(notA(column, cell, kind));
    }

    private static String notA(ImportColumn column, String text, String kind) {
        return "%s \"%s\" is not %s".formatted(column.title(), shortened(text), kind);
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
