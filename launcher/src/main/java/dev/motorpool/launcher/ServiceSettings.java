package dev.motorpool.launcher;

import dev.motorpool.launcher.database.Databases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service must be told that depends on this installation. */
final class ServiceSettings implements Contexts.Settings {

    private final Path data;
    private final Addresses addresses;
    private final Databases databases;

    ServiceSettings(Path data, Addresses addresses, Databases databases) {
        this.data = data;
        this.addresses = addresses;
        this.databases = databases;
    }

    @Override
    public String[] of(Service service) {
        var settings = new ArrayList<String>();
        settings.add("--spring.config.name=" + service.name());
        settings.add("--server.port=" + addresses.port(service));
        settings.add("--server.address=" + addresses.listening(service).getHostAddress());
        settings.add("--motorpool.data-folder=" + data);
        if (service.hasDatabase()) {
            var database = databases.of(service);
            settings.add("--spring.datasource.url=" + database.jdbcUrl());
            add(settings, "--spring.datasource.username=", database.user());
            add(settings, "--spring.datasource.password=", database.password());
        }
        return settings.toArray(String[]::new);
    }

    private static void add(List<String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.add(name + value);
        }
    }
}
