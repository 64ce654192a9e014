package dev.motorpool.booking.people;

import dev.motorpool.identity.api.IdentityEvent;
import dev.motorpool.identity.api.IdentityEvent.PasswordLinkRequested;
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

    /** A link by which somebody chooses a password says nothing new of the person. */
    @Override
    public boolean wants(Class<? extends IdentityEvent> type) {
        return type != PasswordLinkRequested.class;
    }

    @Override
    public void accept(IdentityEvent fact) {
        people.put(fact.user(), fact.version());
    }
}
