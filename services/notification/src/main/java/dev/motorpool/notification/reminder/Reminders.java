package dev.motorpool.notification.reminder;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.job.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** One job for each booking that is to come, at the time of its next reminder. */
@Component
public class Reminders {

    static final String JOB = "remind";

    private final Jobs jobs;
    private final ReminderProperties settings;
    private final Clock clock;

    Reminders(Jobs jobs, ReminderProperties settings, Clock clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sets, moves or drops the reminders of bookings that have changed, in their transaction. One whose time passed while
     * we were away is given at once, one that is given already not again.
     */
    public void plan(Collection<BookingView> changed) {
        var now = clock.instant();
        var set = new HashMap<String, Instant>();
        var drop = new ArrayList<String>();
        for (var booking : changed) {
            var id = booking.id().toString();
            var coming = Reminder.of(booking, settings, now);
            if (coming.isEmpty()) {
                drop.add(id);
            } else {
                set.put(id, coming.getFirst().due());
            }
        }
        jobs.schedule(JOB, set);
        jobs.cancel(JOB, drop);
    }
}
