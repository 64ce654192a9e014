package dev.motorpool.search.lucene;

import dev.motorpool.booking.api.Period;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.CarQuery.Order;
import dev.motorpool.search.engine.Demands;
import dev.motorpool.search.engine.IndexedCar;
import dev.motorpool.search.engine.Typos;
import dev.motorpool.search.engine.Words;
import java.util.Locale;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** What a {@link CarQuery} is in Lucene, without its choices: {@link ChosenFacets} looks after those. */
final class LuceneQueries {

    private static final SortField TIE = new SortField(CarFields.TIE, SortField.Type.LONG);
    private static final SortField BEST = new SortField(CarFields.RATING, SortField.Type.LONG, true);

    private static final float EXACT = 4;
    private static final float BEGINNING = 2;

    private LuceneQueries() {}

    static Query query(CarQuery asked) {
        var all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
        if (asked.text() != null) {
            all.add(text(asked.text()), Occur.MUST);
        }
        if (asked.near() != null) {
            all.add(DistanceQuery.of(asked.near()), Occur.FILTER);
        }
        demands(all, asked.demands());
        if (asked.free() != null) {
            all.add(free(asked.free()), Occur.FILTER);
        }
        return all.build();
    }

    private static void demands(BooleanQuery.Builder all, Demands demands) {
        for (var feature : demands.features()) {
            all.add(term(CarFields.FEATURE, Words.fold(feature)), Occur.FILTER);
        }
        if (demands.currency() != null) {
            all.add(term(CarFields.CURRENCY, demands.currency().toUpperCase(Locale.ROOT)), Occur.FILTER);
        }
        if (demands.rating() != null) {
            var least = IndexedCar.rating(demands.rating());
            all.add(NumericDocValuesField.newSlowRangeQuery(CarFields.RATING, least, Long.MAX_VALUE), Occur.FILTER);
        }
    }

    /** Two ways to the same cars; Lucene takes the cheaper. */
    private static Query free(Period period) {
        var from = BusyTimes.micros(period.from());
        var to = BusyTimes.micros(period.to());
        var busy = LongRange.newIntersectsQuery(CarFields.BUSY, new long[] {from}, new long[] {to - 1});
        var notBusy = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(busy, Occur.MUST_NOT)
                .build();
        return new IndexOrDocValuesQuery(notBusy, new FreeTimesQuery(from, to));
    }

    private static Query text(String text) {
        var words = Words.of(text);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in it");
        }
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word), Occur.MUST));
        return all.build();
    }

    /** The best of exact, beginning and misspelt counts, so that an exact word ranks before any other. */
    private static Query word(String word) {
        var ways = new java.util.ArrayList<Query>();
        ways.add(new BoostQuery(new ConstantScoreQuery(term(CarFields.WORD, word)), EXACT));
        ways.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(CarFields.WORD, word))), BEGINNING));
        if (Typos.allowed(word) > 0) {
            ways.add(new ConstantScoreQuery(Misspellings.of(word)));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Sort sort(CarQuery asked) {
        return switch (asked.order()) {
            case DISTANCE -> new Sort(distance(asked), TIE);
            case PRICE -> new Sort(new SortField(CarFields.PRICE, SortField.Type.LONG), TIE);
            case PRICE_DOWN -> new Sort(new SortField(CarFields.PRICE, SortField.Type.LONG, true), TIE);
            case RATING -> new Sort(BEST, TIE);
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BEST, TIE);
            case NAME -> new Sort(new SortField(CarFields.NAME, SortField.Type.STRING), TIE);
        };
    }

    private static SortField distance(CarQuery asked) {
        var near = asked.near();
        if (near == null) {
            throw new IllegalStateException(Order.DISTANCE + " without a place");
        }
        return LatLonDocValuesField.newDistanceSort(CarFields.LOCATION, near.latitude(), near.longitude());
    }
}
