package dev.motorpool.search.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How text becomes the words that are compared: without accents, case and punctuation. */
public final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 64;

    private Words() {}

    /** "Škoda" and "SKODA" are the same. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The words of a question, in its order. */
    public static List<String> of(String text) {
        return split(NO_WORD, fold(text));
    }

    /** The words under which a text is found: also what is written together by some, "F-150", "CX 5", "Model 3". */
    public static Set<String> indexed(String text) {
        var words = new LinkedHashSet<String>();
        var before = "";
        for (var chunk : split(BLANKS, fold(text))) {
            var parts = split(NO_WORD, chunk);
            var joined = shorten(String.join("", parts));
            words.addAll(parts);
            if (!joined.isEmpty()) {
                words.add(joined);
                words.add(shorten(before + joined));
                before = joined;
            }
        }
        return words;
    }

    private static List<String> split(Pattern at, String text) {
        var parts = new ArrayList<String>();
        for (var part : at.split(text)) {
            if (!part.isEmpty()) {
                parts.add(shorten(part));
            }
        }
        return parts;
    }

    private static String shorten(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
