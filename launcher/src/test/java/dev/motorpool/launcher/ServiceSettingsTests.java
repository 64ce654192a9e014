package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.launcher.Command.Demo;
import dev.motorpool.launcher.Command.Run;
import dev.motorpool.launcher.database.Database;
import dev.motorpool.launcher.database.Databases;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTests {

    private static final String LINKS = "--motorpool.notification.site.url=";

    private static final Service NOTIFICATION = Services.ALL.stream()
            .filter(service -> service.name().equals("notification"))
            .findAny()
            .orElseThrow();

    @TempDir
    Path data;

    @Test
    void links_in_messages_lead_to_the_port_that_was_asked_for() {
        assertThat(settings(OptionalInt.of(4500), Map.of())).contains(LINKS + "http://localhost:4500");
        assertThat(settings(OptionalInt.empty(), Map.of("PORT", "5000"))).contains(LINKS + "http://localhost:5000");
        assertThat(settings(OptionalInt.empty(), Map.of("PUBLIC_URL", " "))).contains(LINKS + "http://localhost:3000");
    }

    @Test
    void an_address_that_the_operator_sets_stays() {
        assertThat(settings(OptionalInt.of(4500), Map.of("PUBLIC_URL", "https://cars.example.com")))
                .noneMatch(setting -> setting.startsWith(LINKS));
    }

    private String[] settings(OptionalInt port, Map<String, String> environment) {
        var run = new Run(data, port, Services.ALL, Demo.UNWANTED);
        return new ServiceSettings(
                        data,
                        Secrets.of(data, environment),
                        new Addresses(run, environment),
                        new Databases() {
                            @Override
                            public void prepare(Iterable<Service> services) {}

                            @Override
                            public Database of(Service service) {
                                return new Database("jdbc:postgresql://localhost/x", "x", "x");
                            }
                        },
                        environment)
                .of(NOTIFICATION);
    }
}
