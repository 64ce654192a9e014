package dev.motorpool.identity.input;

import java.util.regex.Pattern;

/** What no text of ours may hold: control characters and halves of surrogate pairs, which PostgreSQL refuses. */
final class Text {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private Text() {}

    static boolean isPrintable(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }
}
