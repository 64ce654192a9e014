package dev.motorpool.identity.api;

import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person as they see themselves.
 *
 * @param roles in the order of {@link Role}
 * @param blockedAt since when this person may not sign in, null for who may
 */
public record UserView(
        UserId id,
        String email,
        String name,
        @Nullable String phone,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant blockedAt) {

    public UserView {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }
}
