package dev.motorpool.launcher;

import dev.motorpool.launcher.database.Databases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service must be told that depends on this installation. */
final class ServiceSettings implements Contexts.Settings {

    private final Path data;
    private final Secrets secrets;
    private final Addresses addresses;
    private final Databases databases;

    ServiceSettings(Path data, Secrets secrets, Addresses addresses, Databases databases) {
        this.data = data;
        this.secrets = secrets;
        this.addresses = addresses;
        this.databases = databases;
    }

    @Override
    public String[] of(Service service) {
        var settings = new ArrayList<String>();
        settings.add("--spring.config.name=" + service.name());
        settings.add("--server.port=" + addresses.port(service));
        settings.add("--server.address=" + addresses.listening(service).getHostAddress());
        if (service.hasDatabase()) {
            var database = databases.of(service);
            settings.add("--spring.datasource.url=" + database.jdbcUrl());
            add(settings, "--spring.datasource.username=", database.user());
            add(settings, "--spring.datasource.password=", database.password());
        }
        settings.addAll(own(service));
        return settings.toArray(String[]::new);
    }

    private List<String> own(Service service) {
        return switch (service.name()) {
            case "identity" ->
                List.of(
                        "--motorpool.identity.secret=" + secrets.jwtSecret(),
                        "--motorpool.identity.operator-key=" + secrets.operatorKey());
            case "payment" -> List.of("--motorpool.payment.sandbox.webhook-secret=" + secrets.webhookSecret());
            case "search" -> List.of("--motorpool.search.index-dir=" + data.resolve("search/index"));
            default -> List.of();
        };
    }

    private static void add(List<String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.add(name + value);
        }
    }
}
