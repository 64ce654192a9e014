package dev.motorpool.search.engine;

import dev.motorpool.fleet.api.CarId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An index of cars. Questions come from any thread; only one thread writes.
 *
 * <p>An engine is no store: whatever was not committed may be gone after a crash and is written again by whoever
 * keeps the truth.
 */
public interface SearchEngine extends AutoCloseable {

    /**
     * The hits from {@code offset} on, at most {@code limit}.
     *
     * @throws SearchUnavailable rather than answer from an index that is away or not whole
     */
    SearchResult search(CarQuery query, int offset, int limit);

    /**
     * The currency that most of the cars have that match, but for what was chosen from facets and a currency that was asked
     * for; of several with as many the first in the alphabet.
     *
     * @throws SearchUnavailable as a search
     */
    Optional<String> commonCurrency(CarQuery query);

    /** What can be suggested to somebody who types. */
    Vocabulary vocabulary();

    long documents();

    /** False when the index was missing, unreadable or of another making, and waits for {@link #rebuild}. */
    boolean isWhole();

    /** Whether other processes write to the same index, so that they have to take turns. */
    default boolean isShared() {
        return false;
    }

    /**
     * This process writes from now on; what writers of earlier terms still send is refused, and what they left
     * unfinished is thrown away.
     */
    default void takeOver(long term) {}

    /** Puts cars in, replacing what was there under their ids, and takes others out; all visible on return. */
    void apply(List<CarDocument> changed, Collection<CarId> gone);

    /** What was applied survives a crash from now on. */
    void commit();

    /** Starts a second, empty index beside this one; until it is switched to or closed, changes go to both. */
    Rebuild rebuild();

    @Override
    void close();

    interface Rebuild extends AutoCloseable {

        void add(List<CarDocument> cars);

        /** Makes the new index durable and the one that answers, with no moment in between; the old one goes. */
        void switchOver();

        /** Throws the new index away unless it was switched to. */
        @Override
        void close();
    }
}
