package dev.motorpool.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
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

/** A condition that is looked at car by car, once the others have left few. */
abstract class PerCarQuery extends Query {

    private final float cost;

    /**
     * @param cost of looking at one car, in simple operations, see {@link TwoPhaseIterator#matchCost()}
     */
    PerCarQuery(float cost) {
        this.cost = cost;
    }

    /** The condition in one part of the index; asked with rising numbers. */
    abstract Condition condition(LeafReader segment) throws IOException;

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                var fitting =
                        fitting(condition(segment.reader()), segment.reader().maxDoc());
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, fitting));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    private TwoPhaseIterator fitting(Condition condition, int cars) {
        return new TwoPhaseIterator(DocIdSetIterator.all(cars)) {

            @Override
            public boolean matches() throws IOException {
                return condition.isMet(approximation.docID());
            }

            @Override
            public float matchCost() {
                return cost;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    interface Condition {

        boolean isMet(int car) throws IOException;
    }
}
