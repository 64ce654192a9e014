package dev.motorpool.identity.accounts;

import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.Password;
import dev.motorpool.identity.input.PersonName;
import dev.motorpool.identity.input.Phone;
import dev.motorpool.platform.security.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param password null for somebody who is invited to choose one
 */
public record AddUser(
        @NotNull Email email,
        @Nullable Password password,
        @NotNull PersonName name,
        @Nullable Phone phone,
        @NotEmpty Set<@NotNull Role> roles) {}
