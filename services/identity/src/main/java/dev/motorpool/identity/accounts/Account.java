package dev.motorpool.identity.accounts;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.api.IdentityEvent.UserChanged;
import dev.motorpool.identity.api.IdentityEvent.UserRegistered;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;

/**
 * @param version grows with every change that others can see
 */
public record Account(UserView user, String passwordHash, long version) {

    public Account {
        requireNonNull(user, "user");
        requireNonNull(passwordHash, "passwordHash");
    }

    public UserId id() {
        return user.id();
    }

    UserRegistered registeredAt(Instant now) {
        return new UserRegistered(user, version, now);
    }

    UserChanged changedAt(Instant now) {
        return new UserChanged(user, version, now);
    }

    @Override
    public String toString() {
        return "Account " + user.id();
    }
}
