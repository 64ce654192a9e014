package dev.motorpool.search;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.List;
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

    @Override
    public void accept(BookingEvent fact) {
        acceptAll(List.of(fact));
    }

    /** Whatever happened to it, the booking says itself whether it occupies its car now. */
    @Override
    public void acceptAll(List<BookingEvent> facts) {
        copy.put(facts.stream().map(BookingEvent::booking).toList());
        indexer.wakeAfterCommit();
    }
}
