package dev.motorpool.identity;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record SignUp(
        @NotNull Email email,
        @NotNull Password password,
        @NotNull PersonName name,
        @Nullable Phone phone) {}
