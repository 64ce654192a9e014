package dev.motorpool.identity.sessions;

import dev.motorpool.identity.input.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password is any text: one that cannot be right is refused like one that is wrong. */
record LogIn(
        @NotNull Email email, @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
        return "LogIn";
    }
}
