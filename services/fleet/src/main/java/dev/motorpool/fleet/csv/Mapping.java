package dev.motorpool.fleet.csv;

import dev.motorpool.platform.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people have said of columns and words that we do not know by ourselves.
 *
 * @param columns our name of a column by the folded header of the file, empty to leave the column out
 * @param words our word by the folded word of the file, by our name of the column; empty to leave the cell out
 */
public record Mapping(Map<String, String> columns, Map<String, Map<String, String>> words) {

    public static final Mapping NONE = new Mapping(Map.of(), Map.of());

    /** A person's answers are few; more than this is no answer. */
    private static final int MOST = 500;

    public Mapping {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /**
     * As somebody sends it, with the file's own spelling.
     *
     * @throws Problem 400 when a column or a word of ours is not one
     */
    public static Mapping checked(
            @Nullable Map<String, String> columns, @Nullable Map<String, Map<String, String>> words) {
        var folded = new HashMap<String, String>();
        (columns == null ? Map.<String, String>of() : columns).forEach((header, title) -> {
            if (!title.isEmpty() && ImportColumn.titled(title).isEmpty()) {
                throw Problem.invalid("columns", "must map to columns of ours; \"%s\" is none".formatted(title));
            }
            folded.put(Folding.name(header), title);
        });
        var spoken = new HashMap<String, Map<String, String>>();
        (words == null ? Map.<String, Map<String, String>>of() : words)
                .forEach((column, meanings) -> spoken.put(column, checkedWords(column, meanings)));
        if (folded.size() > MOST || spoken.values().stream().anyMatch(meanings -> meanings.size() > MOST)) {
            throw Problem.invalid("columns", "and words must be at most %d".formatted(MOST));
        }
        return new Mapping(folded, spoken);
    }

    private static Map<String, String> checkedWords(String column, Map<String, String> meanings) {
        var known = ImportWords.of(column);
        if (known == null) {
            throw Problem.invalid("words", "must be of fuelType, transmission or carClass, not of " + column);
        }
        var folded = new HashMap<String, String>();
        meanings.forEach((word, meaning) -> {
            if (!meaning.isEmpty() && !known.containsKey(Folding.name(meaning))) {
                throw Problem.invalid("words", "must mean words of ours; \"%s\" is none".formatted(meaning));
            }
            folded.put(Folding.name(word), meaning);
        });
        return folded;
    }

    /** These answers, and where they say nothing the others. */
    public Mapping over(Mapping others) {
        var allColumns = new HashMap<>(others.columns);
        allColumns.putAll(columns);
        var allWords = new HashMap<String, Map<String, String>>(others.words);
        words.forEach((column, meanings) -> allWords.merge(column, meanings, (older, newer) -> {
            var both = new HashMap<>(older);
            both.putAll(newer);
            return both;
        }));
        return new Mapping(allColumns, allWords);
    }

    @Nullable
    ImportColumn column(String header) {
        var said = columns.get(Folding.name(header));
        return said == null
                ? ImportColumn.named(header).orElse(null)
                : ImportColumn.titled(said).orElse(null);
    }

    boolean leavesOut(String header) {
        return "".equals(columns.get(Folding.name(header)));
    }

    /** Null when nobody has said what it means. */
    @Nullable
    String meaning(ImportColumn column, String word) {
        return words.getOrDefault(column.title(), Map.of()).get(Folding.name(word));
    }
}
