package dev.motorpool.launcher.database;

import static java.util.Objects.requireNonNull;

import dev.motorpool.launcher.Failure;
import dev.motorpool.launcher.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Databases on a PostgreSQL of the operator's, named by {@code DATABASE_URL} or {@code <SERVICE>_DATABASE_URL}. */
public final class ExternalDatabases implements Databases {

    public static final String VARIABLE = "DATABASE_URL";

    private final Map<String, DatabaseUrl> urls;

    private ExternalDatabases(Map<String, DatabaseUrl> urls) {
        this.urls = urls;
    }

    /**
     * The databases the environment names; null when it names none and one is needed.
     *
     * <p>One service takes {@code DATABASE_URL} as it is, several take {@code <name>_<service>} beside it.
     */
    public static @Nullable ExternalDatabases find(Map<String, String> environment, List<Service> services) {
        var stored = services.stream().filter(Service::hasDatabase).toList();
        if (stored.isEmpty()) {
            return new ExternalDatabases(Map.of());
        }
        var shared = environment.get(VARIABLE);
        var urls = new HashMap<String, DatabaseUrl>();
        for (var service : stored) {
            var variable = service.variable("_" + VARIABLE);
            var own = environment.get(variable);
            if (own != null && !own.isBlank()) {
                urls.put(service.name(), DatabaseUrl.parse(variable, own));
            } else if (shared != null && !shared.isBlank()) {
                var url = DatabaseUrl.parse(VARIABLE, shared);
                urls.put(service.name(), services.size() == 1 ? url : url.withName(url.name() + "_" + service.name()));
            }
        }
        if (!urls.isEmpty() && urls.size() < stored.size()) {
            throw new Failure("Some services have a database of yours and some have none: set DATABASE_URL as well.");
        }
        return urls.isEmpty() ? null : new ExternalDatabases(urls);
    }

    /** A single database that such a variable names, made when it is not there; null when it names none. */
    public static @Nullable Database find(Map<String, String> environment, String variable) {
        var told = environment.getOrDefault(variable, "");
        if (told.isBlank()) {
            return null;
        }
        var url = DatabaseUrl.parse(variable, told);
        ExternalServer.prepare(url);
        return url.database();
    }

    @Override
    public void prepare(Iterable<Service> services) {
        for (var service : services) {
            ExternalServer.prepare(requireNonNull(urls.get(service.name())));
        }
    }

    @Override
    public Database of(Service service) {
        return requireNonNull(urls.get(service.name())).database();
    }
}
