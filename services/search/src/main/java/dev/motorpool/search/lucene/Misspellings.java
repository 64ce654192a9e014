package dev.motorpool.search.lucene;

import dev.motorpool.search.engine.Typos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.springframework.util.ConcurrentLruCache;

/**
 * The words that a word may be meant to be. To make that out takes longer than the whole rest of a question (1.6 ms for
 * seven letters, 0.1 ms for five), and people ask for the same words; so those asked last are kept.
 */
final class Misspellings {

    private static final int KEPT = 64;

    /** In letters; what is kept of one such word takes about 150 kB. */
    private static final int LONGEST_KEPT = 12;

    private static final ConcurrentLruCache<String, Query> RECENT = new ConcurrentLruCache<>(KEPT, Misspellings::make);

    private Misspellings() {}

    /** With as many mistakes as {@link Typos} allows. */
    static Query of(String word) {
        return word.length() > LONGEST_KEPT ? make(word) : RECENT.get(word);
    }

    private static Query make(String word) {
        var automaton = new LevenshteinAutomata(word, true).toAutomaton(Typos.allowed(word));
        return new AutomatonQuery(
                new Term(CarFields.WORD, word), automaton, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }
}
