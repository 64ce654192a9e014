package dev.motorpool.identity.accounts;

import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param role people who have it, among others
 * @param q part of a name or e-mail address, in any case
 * @param ids these people, for whoever has a list that names people by their ids
 */
record UserQuery(
        @Nullable Role role,

        @Nullable @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must not hold control characters")
        String q,

        @Nullable @Size(max = 100) List<@NotNull UserId> ids) {}
