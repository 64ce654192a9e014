package dev.motorpool.search.suggest;

import dev.motorpool.search.engine.Typos;
import dev.motorpool.search.engine.Words;
import java.util.List;

/** Something that can be suggested, and the words it is found by. */
record SuggestedTerm<T>(T value, String name, List<String> words, long cars) {

    private static final int EXACT = 4;
    private static final int BEGINNING = 3;
    private static final int MISSPELT = 1;

    static <T> SuggestedTerm<T> of(T value, String name, long cars) {
        return new SuggestedTerm<>(value, name, List.copyOf(Words.indexed(name)), cars);
    }

    /** The better each of the words is met, the more; 0 when one is not met at all. Nothing typed meets everything. */
    int score(List<String> typed) {
        var sum = 1;
        for (var word : typed) {
            var best = 0;
            for (var candidate : words) {
                best = Math.max(best, closeness(word, candidate));
            }
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    private static int closeness(String typed, String word) {
        if (word.startsWith(typed)) {
            return word.length() == typed.length() ? EXACT : BEGINNING;
        }
        var allowed = Typos.allowed(typed);
        return allowed > 0 && Typos.toPrefix(typed, word) <= allowed ? MISSPELT : 0;
    }
}
