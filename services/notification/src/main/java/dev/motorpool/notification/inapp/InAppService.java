package dev.motorpool.notification.inapp;

import dev.motorpool.notification.inapp.InAppController.NotificationView;
import dev.motorpool.notification.text.Stories;
import dev.motorpool.notification.text.Stories.Told;
import dev.motorpool.notification.text.Story;
import dev.motorpool.notification.text.Writer;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Messages in the app. Their words are made when they are read, so that they know what has arrived meanwhile. */
@Service
class InAppService {

    private final InAppRepository repository;
    private final Stories stories;
    private final Writer writer;
    private final Clock clock;

    InAppService(InAppRepository repository, Stories stories, Writer writer, Clock clock) {
        this.repository = repository;
        this.stories = stories;
        this.writer = writer;
        this.clock = clock;
    }

    Page<NotificationView> list(boolean unreadOnly, PageRequest page, Caller caller) {
        var entries = repository.list(caller.id(), unreadOnly, page);
        return Page.of(views(entries), page, repository.count(caller.id(), unreadOnly));
    }

    long unread(Caller caller) {
        return repository.count(caller.id(), true);
    }

    /** Reading again changes nothing. */
    NotificationView read(UUID id, Caller caller) {
        return repository
                .read(id, caller.id(), now())
                .map(entry -> views(List.of(entry)).getFirst())
                .orElseThrow(() -> Problem.notFound("notification", id));
    }

    void readAll(Caller caller) {
        repository.readAll(caller.id(), now());
    }

    private List<NotificationView> views(List<Entry> entries) {
        var told = stories.of(entries.stream()
                .map(entry -> new Told(entry.kind(), entry.occasion()))
                .toList());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> view(entries.get(i), told.get(i)))
                .toList();
    }

    private NotificationView view(Entry entry, Story story) {
        var words = writer.write(story);
        var booking = story.booking();
        return new NotificationView(
                entry.id(),
                entry.kind(),
                words.subject(),
                words.note(),
                booking == null ? null : booking.id().value(),
                entry.readAt() != null,
                entry.createdAt(),
                entry.readAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
