package dev.motorpool.analytics.copy;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingCharged;
import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.facts.FactConsumer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        bookings.charge(charges(facts));
    }

    private static Map<BookingId, BigDecimal> charges(List<BookingEvent> facts) {
        var charges = new LinkedHashMap<BookingId, BigDecimal>();
        for (var fact : facts) {
            if (fact instanceof BookingCompleted completed) {
                charges.put(completed.booking().id(), completed.charges());
            } else if (fact instanceof BookingCharged charged) {
                charges.put(charged.booking().id(), charged.charges());
            }
        }
        return charges;
    }

    private static <T extends BookingEvent> List<T> only(Class<T> kind, List<BookingEvent> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
