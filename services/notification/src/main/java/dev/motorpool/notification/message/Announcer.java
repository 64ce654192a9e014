package dev.motorpool.notification.message;

import dev.motorpool.notification.copy.People;
import dev.motorpool.notification.live.LiveEvents;
import dev.motorpool.platform.TimeOrderedId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes down who is to be told what, in the transaction of the fact. Nothing leaves the house here: e-mails go out by
 * jobs, live events by the notification that the commit sends.
 */
@Component
public class Announcer {

    private final People people;
    private final MessageStore messages;
    private final Mute mute;
    private final Dispatch dispatch;
    private final LiveEvents live;
    private final LiveData data;

    Announcer(People people, MessageStore messages, Mute mute, Dispatch dispatch, LiveEvents live, LiveData data) {
        this.people = people;
        this.messages = messages;
        this.mute = mute;
        this.dispatch = dispatch;
        this.live = live;
        this.data = data;
    }

    /** What was announced before is left alone. Must run in a transaction. */
    public void announce(List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        var muted = mute.of(announcements.stream().map(Announcement::person).toList());
        var drafts = announcements.stream().map(Draft::of).toList();
        var written = messages.write(drafts.stream().filter(Draft::isMessage).toList(), muted);
        var fresh = drafts.stream()
                .filter(draft -> !draft.isMessage() || written.contains(draft.id()))
                .toList();
        dispatch.email(fresh.stream()
                .filter(draft -> draft.isMessage() && !muted.contains(draft.on(Channel.EMAIL)))
                .map(Draft::id)
                .toList());
        live.tell(fresh.stream()
                .map(draft -> event(draft.announcement(), !muted.contains(draft.on(Channel.LIVE))))
                .toList());
    }

    /** Sends what goes to somebody's mailbox alone. Must run in a transaction. */
    public void mail(Announcement announcement) {
        var draft = Draft.of(announcement);
        var written = messages.write(List.of(draft), Set.of(draft.on(Channel.IN_APP)));
        dispatch.email(List.copyOf(written));
    }

    /** Tells all who work at the desk now, in the app, and once whoever listens for operators. Must run in a transaction. */
    public void alert(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        var staff = people.staff();
        var drafts = alerts.stream()
                .flatMap(alert -> staff.stream().map(alert::to))
                .map(Draft::of)
                .toList();
        var written = messages.write(drafts, mute.of(staff));
        var fresh = new LinkedHashMap<String, Announcement>();
        drafts.stream()
                .filter(draft -> written.contains(draft.id()))
                .forEach(draft -> fresh.putIfAbsent(draft.announcement().fact(), draft.announcement()));
        live.tell(fresh.values().stream()
                .map(told -> new LiveEvents.Draft(null, told.event(), data.of(told), told.happenedAt()))
                .toList());
    }

    private LiveEvents.Draft event(Announcement what, boolean wanted) {
        return new LiveEvents.Draft(
                wanted ? what.person() : null, what.event(), data.of(what.occasion()), what.happenedAt());
    }

    /** An announcement and the id of the message that it becomes. */
    record Draft(UUID id, Announcement announcement) {

        static Draft of(Announcement announcement) {
            return new Draft(TimeOrderedId.next(), announcement);
        }

        boolean isMessage() {
            return announcement.kind() != null;
        }

        Mute.Entry on(Channel channel) {
            return new Mute.Entry(announcement.person().value(), announcement.kind(), channel);
        }
    }
}
