package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.launcher.database.Database;
import dev.motorpool.launcher.database.EmbeddedDatabases;
import dev.motorpool.platform.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabasesTests {

    private static final Service BOOKING = Services.ALL.stream()
            .filter(s -> s.name().equals("booking"))
            .findAny()
            .orElseThrow();

    @TempDir
    private Path folder;

    private EmbeddedDatabases databases;

    @BeforeEach
    void prepare() {
        databases = new EmbeddedDatabases(TestPostgres.server(), Secrets.of(folder, Map.of()));
        databases.prepare(List.of(Services.FLEET, BOOKING));
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    @Test
    void let_their_service_make_the_extension_it_needs() throws SQLException {
        try (var connection = connect(databases.of(BOOKING));
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            var superuser = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user");
            superuser.next();
            assertThat(superuser.getBoolean(1)).isFalse();
        }
    }

    @Test
    void are_closed_to_other_services() {
        var mine = databases.of(Services.FLEET);
        var others = new Database(databases.of(BOOKING).jdbcUrl(), mine.user(), mine.password());

        assertThatThrownBy(() -> connect(others)).hasMessageContaining("permission denied for database \"booking\"");
    }

    @Test
    void open_again_with_the_secrets_of_the_folder() throws SQLException {
        databases.prepare(List.of(Services.FLEET, BOOKING));

        connect(databases.of(BOOKING)).close();
    }
}
