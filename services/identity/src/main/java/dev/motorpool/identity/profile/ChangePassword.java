package dev.motorpool.identity.profile;

import dev.motorpool.identity.input.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ChangePassword(
        @NotNull @Size(max = 1000) String currentPassword,
        @NotNull Password newPassword) {

    @Override
    public String toString() {
        return "ChangePassword";
    }
}
