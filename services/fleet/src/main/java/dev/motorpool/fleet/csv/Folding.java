package dev.motorpool.fleet.csv;

import java.text.Normalizer;
import java.util.Locale;

/** Texts that differ in nothing a person would call a difference become one. */
public final class Folding {

    private Folding() {}

    /** Without case, accents and all but letters and digits. */
    public static String name(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("&", "and"), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    static String nameWithoutUnit(String text) {
        return name(text.replaceAll("(?i)[(\\[{][^)\\]}]*[)\\]}]|/\\s*(day|tag|día|dia)\\b", ""));
    }
}
