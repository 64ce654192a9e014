package dev.motorpool.launcher;

import dev.motorpool.launcher.database.Databases;
import dev.motorpool.launcher.database.ExternalDatabases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service must be told that depends on this installation. */
final class ServiceSettings implements Contexts.Settings {

    private final Path data;
    private final Secrets secrets;
    private final Addresses addresses;
    private final Databases databases;
    private final Map<String, String> environment;

    ServiceSettings(
            Path data, Secrets secrets, Addresses addresses, Databases databases, Map<String, String> environment) {
        this.data = data;
        this.secrets = secrets;
        this.addresses = addresses;
        this.databases = databases;
        this.environment = environment;
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
        settings.add("--motorpool.security.peer-secret=" + secrets.peerSecret());
        settings.addAll(own(service));
        return settings.toArray(String[]::new);
    }

    private List<String> own(Service service) {
        return switch (service.name()) {
            case "identity" ->
                List.of(
                        "--motorpool.identity.secret=" + secrets.jwtSecret(),
                        "--motorpool.identity.operator-key=" + secrets.operatorKey());
            case "gateway" -> sharedLimits();
            case "search" -> List.of("--motorpool.search.index-dir=" + data.resolve("search/index"));
            case "notification" -> publicAddress();
            case "payment" -> List.of("--motorpool.payment.sandbox.webhook-secret=" + secrets.webhookSecret());
            default -> List.of();
        };
    }

    /** Links in messages lead to where the gateway listens, whichever port that is, until the operator says where it is reached. */
    private List<String> publicAddress() {
        return environment.getOrDefault("PUBLIC_URL", "").isBlank()
                ? List.of("--motorpool.notification.site.url=" + addresses.here(Services.edge()))
                : List.of();
    }

    /** The gateway keeps nothing of its own; several of them may count requests in one place. */
    private List<String> sharedLimits() {
        var database = ExternalDatabases.find(environment, "RATE_LIMIT_DATABASE_URL");
        var settings = new ArrayList<String>();
        if (database != null) {
            settings.add("--motorpool.gateway.rate.database.url=" + database.jdbcUrl());
            add(settings, "--motorpool.gateway.rate.database.username=", database.user());
            add(settings, "--motorpool.gateway.rate.database.password=", database.password());
        }
        return settings;
    }

    private static void add(List<String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.add(name + value);
        }
    }
}
