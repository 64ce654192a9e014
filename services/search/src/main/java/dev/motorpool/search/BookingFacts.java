package dev.motorpool.search;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copy in step with booking. */
@Component
class BookingFacts implements FactConsumer<BookingEvent> {

    private final BookingCopy copy;
    private final Indexer indexer;

    BookingFacts(BookingCopy copy, Indexer indexer) {
        this.copy = copy;
        this.indexer = indexer;
    }

    @Override
    public Class<BookingEvent> facts() {
        return BookingEvent.class;
    }

    /** Whatever happened to it, the booking says itself whether it occupies its car now. */
    @Override
    public void accept(BookingEvent fact) {
        copy.put(fact.booking());
        indexer.wakeAfterCommit();
    }
}
