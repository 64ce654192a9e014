package dev.motorpool.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The cars that are free all through a period, told car by car: faster than the index of all busy periods when few
 * cars are left to ask about, such as those near a place.
 */
final class FreeTimesQuery extends Query {

    private static final float COMPARISONS = 8;

    private final long from;
    private final long to;

    /** In microseconds; {@code to} is not included. */
    FreeTimesQuery(long from, long to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                var times = DocValues.getBinary(segment.reader(), CarFields.BUSY_TIMES);
                return new DefaultScorerSupplier(new ConstantScoreScorer(
                        score(), scoreMode, matching(times, segment.reader().maxDoc())));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    private TwoPhaseIterator matching(BinaryDocValues times, int documents) {
        return new TwoPhaseIterator(DocIdSetIterator.all(documents)) {

            @Override
            public boolean matches() throws IOException {
                return !times.advanceExact(approximation.docID()) || !BusyTimes.meet(times.binaryValue(), from, to);
            }

            @Override
            public float matchCost() {
                return COMPARISONS;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "free from %d to %d".formatted(from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FreeTimesQuery that && from == that.from && to == that.to;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(from * 31 + to);
    }
}
