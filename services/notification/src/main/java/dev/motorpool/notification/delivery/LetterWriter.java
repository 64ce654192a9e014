package dev.motorpool.notification.delivery;

import dev.motorpool.notification.copy.People;
import dev.motorpool.notification.text.CalendarWriter;
import dev.motorpool.notification.text.Stories;
import dev.motorpool.notification.text.Stories.Told;
import dev.motorpool.notification.text.Story;
import dev.motorpool.notification.text.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes the e-mail of a delivery. */
@Component
class LetterWriter {

    private final People people;
    private final Stories stories;
    private final Writer writer;
    private final AccountKeys keys;
    private final MailProperties settings;
    private final Patience patience;
    private final Clock clock;

    LetterWriter(
            People people,
            Stories stories,
            Writer writer,
            AccountKeys keys,
            MailProperties settings,
            Patience patience,
            Clock clock) {
        this.people = people;
        this.stories = stories;
        this.writer = writer;
        this.keys = keys;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Empty as long as something is missing that may still arrive: facts come in any order between services.
     *
     * @throws NotWanted when it would open nothing any more
     */
    Optional<Letter> write(Outgoing delivery) {
        var story = stories.of(delivery.kind(), delivery.occasion());
        if (story.lacksPlaces() && patience.isWorthWaitingForDetails(delivery, clock.instant())) {
            return Optional.empty();
        }
        return people.find(delivery.person())
                .map(person -> letter(
                        delivery,
                        person.email(),
                        story.to(person.name())
                                .opening(keys.of(delivery.occasion()).orElse(null))));
    }

    /** The deliveries with what their messages say. */
    List<DeliveryView> worded(List<DeliveryView> deliveries, Map<UUID, Told> told) {
        var all = stories.of(deliveries.stream()
                .map(delivery -> Objects.requireNonNull(told.get(delivery.messageId())))
                .toList());
        return IntStream.range(0, deliveries.size())
                .mapToObj(i -> worded(deliveries.get(i), all.get(i)))
                .toList();
    }

    private DeliveryView worded(DeliveryView delivery, Story story) {
        var named = people.find(delivery.userId())
                .map(person -> story.to(person.name()))
                .orElse(story);
        var words = writer.write(named);
        return delivery.saying(new DeliveryView.Wording(words.subject(), words.text()));
    }

    private Letter letter(Outgoing delivery, String recipient, Story story) {
        var calendar =
                CalendarWriter.write(story, settings.sender().getAddress()).orElse(null);
        return new Letter(delivery.id(), recipient, writer.write(story), calendar);
    }
}
