package dev.motorpool.notification.fact;

import dev.motorpool.identity.api.IdentityEvent;
import dev.motorpool.notification.copy.People;
import dev.motorpool.notification.delivery.Postponed;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copy of people in step with identity; messages that waited for a person go out at once. */
@Component
class IdentityFacts implements FactConsumer<IdentityEvent> {

    private final People people;
    private final Postponed postponed;

    IdentityFacts(People people, Postponed postponed) {
        this.people = people;
        this.postponed = postponed;
    }

    @Override
    public Class<IdentityEvent> facts() {
        return IdentityEvent.class;
    }

    @Override
    public void accept(IdentityEvent fact) {
        people.put(fact.user(), fact.version());
        postponed.hurry(fact.user().id());
    }
}
