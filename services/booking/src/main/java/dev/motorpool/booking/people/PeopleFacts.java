package dev.motorpool.booking.people;

import dev.motorpool.identity.api.IdentityEvent;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copy of people in step with identity. */
@Component
class PeopleFacts implements FactConsumer<IdentityEvent> {

    private final People people;

    PeopleFacts(People people) {
        this.people = people;
    }

    @Override
    public Class<IdentityEvent> facts() {
        return IdentityEvent.class;
    }

    @Override
    public void accept(IdentityEvent fact) {
        people.put(fact.user(), fact.version());
    }
}
