package dev.motorpool.notification.fact;

import dev.motorpool.identity.api.IdentityEvent;
import dev.motorpool.identity.api.IdentityEvent.PasswordLinkRequested;
import dev.motorpool.notification.copy.People;
import dev.motorpool.notification.delivery.Postponed;
import dev.motorpool.notification.message.Announcement;
import dev.motorpool.notification.message.Announcer;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.notification.message.Occasion.PasswordLink;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copy of people in step with identity; messages that waited for a person go out at once. */
@Component
class IdentityFacts implements FactConsumer<IdentityEvent> {

    private final People people;
    private final Postponed postponed;
    private final Announcer announcer;

    IdentityFacts(People people, Postponed postponed, Announcer announcer) {
        this.people = people;
        this.postponed = postponed;
        this.announcer = announcer;
    }

    @Override
    public Class<IdentityEvent> facts() {
        return IdentityEvent.class;
    }

    @Override
    public void accept(IdentityEvent fact) {
        people.put(fact.user(), fact.version());
        postponed.hurry(fact.user().id());
        if (fact instanceof PasswordLinkRequested requested) {
            announcer.mail(announcement(requested));
        }
    }

    private static Announcement announcement(PasswordLinkRequested requested) {
        var kind = switch (requested.purpose()) {
            case RESET -> Kind.PASSWORD_RESET;
            case INVITATION -> Kind.INVITATION;
        };
        return new Announcement(
                "PasswordLinkRequested:" + requested.linkId(),
                requested.user().id(),
                kind,
                "user.password_link",
                Occasion.of(new PasswordLink(requested.linkId(), requested.expiresAt())),
                requested.occurredAt());
    }
}
