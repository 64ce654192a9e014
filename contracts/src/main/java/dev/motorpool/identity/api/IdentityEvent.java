package dev.motorpool.identity.api;

import dev.motorpool.platform.facts.Fact;
import java.time.Instant;

/** What identity tells the world; each carries the person as they are after the event. */
public sealed interface IdentityEvent extends Fact {

    UserView user();

    @Override
    default String key() {
        return user().id().toString();
    }

    record UserRegistered(UserView user, long version, Instant occurredAt) implements IdentityEvent {}

    /** Name, phone or roles are others than before. */
    record UserChanged(UserView user, long version, Instant occurredAt) implements IdentityEvent {}
}
