package dev.motorpool.launcher.environment;

import static java.util.Objects.requireNonNull;

import dev.motorpool.launcher.Failure;
import java.util.Map;

/**
 * One environment variable. An empty one counts as absent.
 *
 * @param byDefault what holds without it, as the documentation says it
 */
record Variable(String name, String byDefault, Form form) {

    Variable {
        requireNonNull(name, "name");
        requireNonNull(form, "form");
    }

    /**
     * @throws Failure when it is set to something that cannot be meant
     */
    void check(Map<String, String> environment) {
        var value = environment.get(name);
        if (value != null && !value.isEmpty() && !form.allows(value.strip())) {
            throw new Failure("%s must be %s; it is \"%s\".".formatted(name, form.expected(), value));
        }
    }
}
