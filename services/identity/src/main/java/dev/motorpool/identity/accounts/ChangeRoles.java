package dev.motorpool.identity.accounts;

import dev.motorpool.platform.security.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

record ChangeRoles(@NotEmpty Set<@NotNull Role> roles) {}
