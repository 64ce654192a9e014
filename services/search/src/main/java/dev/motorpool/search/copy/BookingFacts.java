package dev.motorpool.search.copy;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the copy in step with booking. */
@Component
class BookingFacts implements FactConsumer<BookingEvent> {

    private final BookingCopy copy;
    private final Marks marks;

    BookingFacts(BookingCopy copy, Marks marks) {
        this.copy = copy;
        this.marks = marks;
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
        copy.put(facts.stream().map(fact -> Occupied.of(fact.booking())).toList());
        marks.wakeAfterCommit();
    }
}
