package dev.motorpool.identity.accounts;

import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.Password;
import dev.motorpool.identity.input.PersonName;
import dev.motorpool.identity.input.Phone;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

public record SignUp(
        @NotNull Email email,
        @NotNull Password password,
        @NotNull PersonName name,
        @Nullable Phone phone) {}
