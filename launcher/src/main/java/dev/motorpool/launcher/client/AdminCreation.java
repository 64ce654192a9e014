package dev.motorpool.launcher.client;

import dev.motorpool.launcher.Console;
import dev.motorpool.launcher.Secrets;
import java.util.List;
import java.util.Map;

/** Makes an administrator in the running system. */
public final class AdminCreation {

    private AdminCreation() {}

    public static void run(String email, String name, Target target) {
        var api = target.logIn();
        var chosen = PasswordPrompt.ask();
        var password = chosen.orElseGet(Secrets::newPassword);
        api.post("/users", Map.of("email", email, "name", name, "password", password, "roles", List.of("admin")))
                .orFail("create the administrator");
        Console.out().println("Administrator %s can log in now.".formatted(email));
        if (chosen.isEmpty()) {
            Console.out().println("Password: " + password);
        }
    }
}
