package dev.motorpool.search.lucene;

import dev.motorpool.search.engine.Choices;
import dev.motorpool.search.engine.Facets;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Total, facets and, through another collector, the best hits, all in one pass over what the query finds. */
final class FacetCollector implements Collector {

    private final Collector hits;
    private final ChosenFacets chosen;
    private final FacetCounts counts = new FacetCounts();
    private long total;

    FacetCollector(Collector hits, Choices choices) {
        this.hits = hits;
        this.chosen = new ChosenFacets(choices);
    }

    long total() {
        return total;
    }

    Facets facets() {
        return counts.facets();
    }

    @Override
    public ScoreMode scoreMode() {
        return hits.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return new Segment(segment);
    }

    private final class Segment implements LeafCollector {

        private final LeafCollector hits;
        private final NumericDocValues codes;
        private final @Nullable NumericDocValues prices;
        private final SortedDocValues brands;
        private final int[] carsOfBrand;
        private final int @Nullable [] missedBrand;

        Segment(LeafReaderContext segment) throws IOException {
            hits = FacetCollector.this.hits.getLeafCollector(segment);
            codes = DocValues.getNumeric(segment.reader(), CarFields.FACETS);
            brands = DocValues.getSorted(segment.reader(), CarFields.BRAND);
            prices = chosen.asksForPrice() ? DocValues.getNumeric(segment.reader(), CarFields.PRICE) : null;
            carsOfBrand = new int[brands.getValueCount()];
            missedBrand = chosen.asksForBrand() ? missedBrands() : null;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!codes.advanceExact(doc) || !brands.advanceExact(doc)) {
                throw new IllegalStateException("a car without facets");
            }
            var code = (int) codes.longValue();
            var brand = brands.ordValue();
            var missed = chosen.missed(code) | missedBrand(brand) | missedPrice(doc);
            if (missed == 0) {
                total++;
                counts.hit(code);
                carsOfBrand[brand]++;
                hits.collect(doc);
            } else if (missed == ChosenFacets.BRAND) {
                carsOfBrand[brand]++;
            } else {
                counts.nearMiss(missed, code);
            }
        }

        @Override
        public void finish() throws IOException {
            for (int brand = 0; brand < carsOfBrand.length; brand++) {
                if (carsOfBrand[brand] > 0) {
                    counts.brand(brands.lookupOrd(brand).utf8ToString(), carsOfBrand[brand]);
                }
            }
            hits.finish();
        }

        private int missedBrand(int brand) {
            return missedBrand == null ? 0 : missedBrand[brand];
        }

        private int missedPrice(int doc) throws IOException {
            if (prices == null) {
                return 0;
            }
            var price = prices.advanceExact(doc) ? prices.longValue() : 0;
            return price < chosen.lowestPrice || price > chosen.highestPrice ? ChosenFacets.PRICE : 0;
        }

        private int[] missedBrands() throws IOException {
            var missed = new int[brands.getValueCount()];
            for (int brand = 0; brand < missed.length; brand++) {
                missed[brand] = chosen.hasBrand(brands.lookupOrd(brand).utf8ToString()) ? 0 : ChosenFacets.BRAND;
            }
            return missed;
        }
    }
}
