package dev.motorpool.analytics.copy;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class BookingFacts implements FactConsumer<BookingEvent> {

    private final BookingCopy bookings;

    BookingFacts(BookingCopy bookings) {
        this.bookings = bookings;
    }

    @Override
    public Class<BookingEvent> facts() {
        return BookingEvent.class;
    }

    @Override
    public void accept(BookingEvent fact) {
        acceptAll(List.of(fact));
    }

    @Override
    public void acceptAll(List<BookingEvent> facts) {
        bookings.put(facts.stream().map(BookingEvent::booking).toList());
        bookings.start(only(BookingStarted.class, facts));
        bookings.charge(only(BookingCompleted.class, facts));
    }

    private static <T extends BookingEvent> List<T> only(Class<T> kind, List<BookingEvent> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
