package dev.motorpool.launcher.client;

import dev.motorpool.launcher.Failure;
import java.util.Arrays;
import java.util.Optional;

/** Asks for a new password where somebody sits who can answer. */
final class PasswordPrompt {

    private PasswordPrompt() {}

    /** Empty when nobody can be asked, or the person leaves it to us. */
    static Optional<String> ask() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        var first = console.readPassword("Password (empty: one is made): ");
        if (first == null || first.length == 0) {
            return Optional.empty();
        }
        if (!Arrays.equals(first, console.readPassword("Again: "))) {
            throw new Failure("The passwords differ.");
        }
        return Optional.of(new String(first));
    }
}
