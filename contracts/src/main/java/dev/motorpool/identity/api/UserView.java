package dev.motorpool.identity.api;

import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as they see themselves. */
public record UserView(
        UserId id, String email, String name, @Nullable String phone, Set<Role> roles, Instant createdAt) {}
