package dev.motorpool.identity.accounts;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.api.IdentityEvent.UserChanged;
import dev.motorpool.identity.api.IdentityEvent.UserRegistered;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.Set;

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

    /** Whom agents may look after; staff are for admins. */
    public boolean isOnlyCustomer() {
        return user.roles().equals(Set.of(Role.CUSTOMER));
    }

    public boolean isBlocked() {
        return user.blockedAt() != null;
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
