package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.launcher.Command.Demo;
import dev.motorpool.launcher.Command.Run;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AddressesTests {

    private static final Service GATEWAY = Services.ALL.getLast();

    private static Addresses addresses(List<Service> services, OptionalInt port, Map<String, String> environment) {
        return new Addresses(new Run(Path.of("data"), port, services, Demo.UNWANTED), environment);
    }

    @Test
    void follow_the_gateway() {
        assertThat(addresses(Services.ALL, OptionalInt.empty(), Map.of()).port(Services.FLEET))
                .isEqualTo(3002);
        assertThat(addresses(Services.ALL, OptionalInt.of(4000), Map.of("PORT", "5000"))
                        .port(Services.FLEET))
                .isEqualTo(4002);
        assertThat(addresses(Services.ALL, OptionalInt.empty(), Map.of("PORT", "5000"))
                        .port(GATEWAY))
                .isEqualTo(5000);
    }

    @Test
    void of_a_single_service_are_its_own() {
        var alone = addresses(List.of(Services.FLEET), OptionalInt.empty(), Map.of("PORT", "8080"));

        assertThat(alone.port(Services.FLEET)).isEqualTo(8080);
        assertThat(alone.elsewhere(Services.IDENTITY)).isEqualTo(URI.create("http://localhost:3001"));
    }

    @Test
    void of_others_are_told() {
        var alone = addresses(
                List.of(Services.FLEET), OptionalInt.empty(), Map.of("AUTH_SERVICE_URL", "http://auth-service:80"));

        assertThat(alone.elsewhere(Services.IDENTITY)).isEqualTo(URI.create("http://auth-service:80"));
    }
}
