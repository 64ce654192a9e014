package dev.motorpool.launcher.database;

import dev.motorpool.launcher.Failure;
import dev.motorpool.launcher.Secrets;
import dev.motorpool.launcher.Service;
import dev.motorpool.platform.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** A database and a role for each service on the embedded server. No role can see another's database. */
public final class EmbeddedDatabases implements Databases {

    private final EmbeddedPostgres server;
    private final Secrets secrets;

    public EmbeddedDatabases(EmbeddedPostgres server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    @Override
    public void prepare(Iterable<Service> services) {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            var roles = names(connection, "select rolname from pg_roles");
            var databases = names(connection, "select datname from pg_database");
            for (var service : services) {
                role(statement, service.name(), roles);
                if (!databases.contains(service.name())) {
                    statement.execute("create database %1$s owner %1$s".formatted(service.name()));
                }
                statement.execute("revoke connect on database %s from public".formatted(service.name()));
            }
        } catch (SQLException e) {
            throw new Failure("The embedded PostgreSQL could not make the services' databases: " + e.getMessage(), e);
        }
    }

    /** Sets the password each time, so that role and secrets cannot drift apart. */
    private void role(Statement statement, String name, Set<String> known) throws SQLException {
        var verb = known.contains(name) ? "alter" : "create";
        statement.execute("%s role %s login password '%s'"
                .formatted(verb, name, secrets.databasePassword(name).replace("'", "''")));
    }

    @Override
    public Database of(Service service) {
        return new Database(server.jdbcUrl(service.name()), service.name(), secrets.databasePassword(service.name()));
    }

    private static Set<String> names(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
