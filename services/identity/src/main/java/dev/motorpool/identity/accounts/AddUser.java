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

record AddUser(
        @NotNull Email email,
        @NotNull Password password,
        @NotNull PersonName name,
        @Nullable Phone phone,
        @NotEmpty Set<@NotNull Role> roles) {}
