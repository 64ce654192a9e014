package dev.motorpool.identity.api;

import dev.motorpool.platform.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What identity tells the world; each carries the person as they are after the event. */
public sealed interface IdentityEvent extends Fact {

    UserView user();

    @Override
    default String key() {
        return user().id().toString();
    }

    record UserRegistered(UserView user, long version, Instant occurredAt) implements IdentityEvent {}

    /** Name, e-mail address, phone or roles are others than before, or the person was blocked or may come in again. */
    record UserChanged(UserView user, long version, Instant occurredAt) implements IdentityEvent {}

    /**
     * Somebody is to get a link by which to choose a password. The secret in it is not here: it is asked for when the mail
     * is written ({@link PasswordLinks}).
     *
     * @param linkId names the link, and opens nothing
     */
    record PasswordLinkRequested(
            UserView user,
            UUID linkId,
            PasswordLinkPurpose purpose,
            Instant expiresAt,
            long version,
            Instant occurredAt)
            implements IdentityEvent {}
}
