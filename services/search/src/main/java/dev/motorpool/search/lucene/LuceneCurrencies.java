package dev.motorpool.search.lucene;

import dev.motorpool.search.engine.CarQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.IndexSearcher;

/** What cars are priced in. */
final class LuceneCurrencies {

    private LuceneCurrencies() {}

    /** Nothing is counted where all cars have the same, as nearly everywhere. */
    static Optional<String> mostCommon(IndexSearcher searcher, CarQuery query) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), CarFields.CURRENCY);
        if (terms == null) {
            return Optional.empty();
        }
        var all = new ArrayList<String>(); // in the order of the alphabet
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            all.add(term.utf8ToString());
        }
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        var best = Optional.<String>empty();
        var most = 0;
        for (var currency : all) {
            var cars = searcher.count(LuceneQueries.query(query.in(currency)));
            if (cars > most) {
                best = Optional.of(currency);
                most = cars;
            }
        }
        return best;
    }
}
