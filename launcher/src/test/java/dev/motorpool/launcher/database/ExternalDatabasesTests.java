package dev.motorpool.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.launcher.Failure;
import dev.motorpool.launcher.Service;
import dev.motorpool.launcher.Service.Storage;
import dev.motorpool.platform.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalDatabasesTests {

    private static final Service FLEET = service("fleet", Storage.DATABASE);
    private static final Service BOOKING = service("booking", Storage.DATABASE);
    private static final Service GATEWAY = service("gateway", Storage.NONE);

    private static Service service(String name, Storage storage) {
        return new Service(name, 0, Object.class, storage, List.of(), "URL");
    }

    private static ExternalDatabases find(Map<String, String> environment, Service... services) {
        return ExternalDatabases.find(environment, List.of(services));
    }

    @Test
    void are_not_there_when_nobody_names_one() {
        assertThat(find(Map.of("DATABASE_URL", " "), FLEET, BOOKING)).isNull();
    }

    @Test
    void lie_beside_the_named_one_for_several_services() {
        var databases = find(Map.of("DATABASE_URL", "postgres://u:p@db/pool"), FLEET, BOOKING, GATEWAY);

        assertThat(databases.of(FLEET).jdbcUrl()).isEqualTo("jdbc:postgresql://db/pool_fleet");
        assertThat(databases.of(BOOKING).jdbcUrl()).isEqualTo("jdbc:postgresql://db/pool_booking");
    }

    @Test
    void are_the_named_one_for_a_single_service() {
        assertThat(find(Map.of("DATABASE_URL", "postgres://u:p@db/pool"), FLEET)
                        .of(FLEET)
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/pool");
    }

    @Test
    void can_be_named_for_one_service_alone() {
        var environment = Map.of(
                "DATABASE_URL", "postgres://u:p@db/pool", "BOOKING_DATABASE_URL", "postgres://b:q@other/bookings");
        var databases = find(environment, FLEET, BOOKING);

        assertThat(databases.of(FLEET).jdbcUrl()).isEqualTo("jdbc:postgresql://db/pool_fleet");
        assertThat(databases.of(BOOKING)).isEqualTo(new Database("jdbc:postgresql://other/bookings", "b", "q"));
    }

    @Test
    void must_be_there_for_all_or_none() {
        assertThatThrownBy(() -> find(Map.of("BOOKING_DATABASE_URL", "postgres://u:p@db/pool"), FLEET, BOOKING))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("set DATABASE_URL as well");
    }

    @Test
    void are_made_when_they_are_not_there_yet() throws SQLException {
        var server = TestPostgres.server();
        var url = "postgres://%s:%s@127.0.0.1:%d/made".formatted(server.user(), server.password(), server.port());
        var databases = find(Map.of("DATABASE_URL", url), FLEET, BOOKING);

        databases.prepare(List.of(FLEET, BOOKING));
        databases.prepare(List.of(FLEET, BOOKING));

        var made = databases.of(FLEET);
        try (var connection = DriverManager.getConnection(made.jdbcUrl(), made.user(), made.password())) {
            assertThat(connection.getCatalog()).isEqualTo("made_fleet");
        }
    }

    @Test
    void are_refused_with_the_servers_reason_and_without_the_password() {
        var server = TestPostgres.server();
        var url = "postgres://%s:secret@127.0.0.1:%d/made".formatted(server.user(), server.port());

        assertThatThrownBy(() -> find(Map.of("DATABASE_URL", url), FLEET).prepare(List.of(FLEET)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("secret");
    }
}
