package dev.motorpool.launcher;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * A service as the launcher knows it.
 *
 * @param portOffset its port counted from the gateway's
 * @param application its Spring Boot application
 * @param storage whether it has a database of its own
 * @param contracts the interfaces that it answers to other services
 * @param urlVariable the environment variable with its address where it runs elsewhere
 */
public record Service(
        String name,
        int portOffset,
        Class<?> application,
        Storage storage,
        List<Class<?>> contracts,
        String urlVariable) {

    public enum Storage {
        DATABASE,
        NONE
    }

    public Service {
        requireNonNull(name, "name");
        requireNonNull(application, "application");
        contracts = List.copyOf(contracts);
    }

    public boolean hasDatabase() {
        return storage == Storage.DATABASE;
    }

    /** Whether it is the one that everybody outside talks to. */
    public boolean isEdge() {
        return portOffset == 0;
    }

    /** Its name as environment variables begin. */
    public String variable(String rest) {
        return name.toUpperCase(Locale.ROOT) + rest;
    }
}
