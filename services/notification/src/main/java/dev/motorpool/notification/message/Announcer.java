package dev.motorpool.notification.message;

import dev.motorpool.notification.live.LiveEvents;
import dev.motorpool.platform.TimeOrderedId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes down who is to be told what, in the transaction of the fact. Nothing leaves the house here: e-mails go out by
 * jobs, live events by the notification that the commit sends.
 */
@Component
public class Announcer {

    private final MessageStore messages;
    private final Mute mute;
    private final Dispatch dispatch;
    private final LiveEvents live;
    private final LiveData data;

    Announcer(MessageStore messages, Mute mute, Dispatch dispatch, LiveEvents live, LiveData data) {
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
