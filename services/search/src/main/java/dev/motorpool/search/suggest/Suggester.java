package dev.motorpool.search.suggest;

import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.engine.Vocabulary;
import dev.motorpool.search.engine.Vocabulary.Kind;
import dev.motorpool.search.engine.Vocabulary.Place;
import dev.motorpool.search.engine.Words;
import dev.motorpool.search.suggest.Suggestions.KindSuggestion;
import dev.motorpool.search.suggest.Suggestions.PlaceSuggestion;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests from what the index holds; counted anew every few seconds and only when somebody asks. */
@Component
class Suggester {

    private static final int MOST = 10;
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final SearchEngine engine;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Terms terms;

    Suggester(SearchEngine engine) {
        this.engine = engine;
    }

    Suggestions suggest(String typed) {
        var words = Words.of(typed);
        var terms = terms();
        var places = best(terms.places, words).map(Suggester::suggestion).toList();
        var kinds = best(terms.kinds, words).map(Suggester::suggestion).toList();
        return new Suggestions(places, kinds);
    }

    private static <T> java.util.stream.Stream<T> best(List<SuggestedTerm<T>> terms, List<String> words) {
        record Scored<T>(SuggestedTerm<T> term, int score) {}
        return terms.stream()
                .map(term -> new Scored<>(term, term.score(words)))
                .filter(scored -> scored.score > 0)
                .sorted(Comparator.<Scored<T>>comparingInt(Scored::score)
                        .thenComparingLong(scored -> scored.term.cars())
                        .reversed()
                        .thenComparing(scored -> scored.term.name()))
                .limit(MOST)
                .map(scored -> scored.term.value());
    }

    /** While one counts, the others take what was counted before. */
    private Terms terms() {
        var known = terms;
        if (known != null && (System.nanoTime() - known.countedAt < FRESH_NANOS || counting.isLocked())) {
            return known;
        }
        counting.lock();
        try {
            if (terms != known && terms != null) {
                return terms;
            }
            var counted = Terms.of(engine.vocabulary());
            terms = counted;
            return counted;
        } finally {
            counting.unlock();
        }
    }

    private static PlaceSuggestion suggestion(Place place) {
        return new PlaceSuggestion(place.branchId(), place.name(), place.latitude(), place.longitude(), place.cars());
    }

    private static KindSuggestion suggestion(Kind kind) {
        return new KindSuggestion(kind.name(), kind.brand(), kind.model(), kind.cars());
    }

    private record Terms(List<SuggestedTerm<Place>> places, List<SuggestedTerm<Kind>> kinds, long countedAt) {

        static Terms of(Vocabulary vocabulary) {
            return new Terms(
                    vocabulary.places().stream()
                            .map(place -> SuggestedTerm.of(place, place.name(), place.cars()))
                            .toList(),
                    vocabulary.kinds().stream()
                            .map(kind -> SuggestedTerm.of(kind, kind.name(), kind.cars()))
                            .toList(),
                    System.nanoTime());
        }
    }
}
