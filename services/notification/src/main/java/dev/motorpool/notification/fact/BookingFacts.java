package dev.motorpool.notification.fact;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Bookings;
import dev.motorpool.notification.message.Alert;
import dev.motorpool.notification.message.Announcement;
import dev.motorpool.notification.message.Announcer;
import dev.motorpool.notification.reminder.Reminders;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people what happened to their bookings, and keeps the copy and the reminders in step. */
@Component
class BookingFacts implements FactConsumer<BookingEvent> {

    private final Bookings bookings;
    private final Announcer announcer;
    private final Reminders reminders;

    BookingFacts(Bookings bookings, Announcer announcer, Reminders reminders) {
        this.bookings = bookings;
        this.announcer = announcer;
        this.reminders = reminders;
    }

    @Override
    public Class<BookingEvent> facts() {
        return BookingEvent.class;
    }

    @Override
    public void accept(BookingEvent fact) {
        acceptAll(List.of(fact));
    }

    /** What is older than what is known is not told any more: it would contradict what the person has read. */
    @Override
    public void acceptAll(List<BookingEvent> facts) {
        var known =
                bookings.lock(facts.stream().map(fact -> fact.booking().id()).toList());
        var changed = new LinkedHashMap<Object, BookingView>();
        var news = new ArrayList<Announcement>();
        var alerts = new ArrayList<Alert>();
        for (var fact : facts) {
            var before = known.get(fact.booking().id());
            if (before == null || before.version() < fact.version()) {
                BookingNews.of(fact, before).ifPresent(news::add);
                DeskNews.of(fact).ifPresent(alerts::add);
                known.put(fact.booking().id(), fact.booking());
                changed.put(fact.booking().id(), fact.booking());
            }
        }
        if (!changed.isEmpty()) {
            bookings.put(changed.values());
            reminders.plan(changed.values());
            announcer.announce(news);
            announcer.alert(alerts);
        }
    }
}
