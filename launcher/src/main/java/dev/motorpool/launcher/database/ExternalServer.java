package dev.motorpool.launcher.database;

import dev.motorpool.launcher.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that the operator runs: is it there, and does it have the database? */
final class ExternalServer {

    private static final String SECONDS_TO_CONNECT = "8";
    private static final int OLDEST_VERSION = 15;
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String ALREADY_THERE = "42P04";

    private ExternalServer() {}

    static void prepare(DatabaseUrl url) {
        try (var connection = connect(url)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new Failure("%s names a PostgreSQL %d; Motorpool needs %d or later."
                        .formatted(url.variable(), version, OLDEST_VERSION));
            }
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw unreachable(url, e);
            }
            create(url);
        }
    }

    private static void create(DatabaseUrl url) {
        try (var connection = connect(url.withName("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(url.name(), true));
        } catch (SQLException e) {
            if (!ALREADY_THERE.equals(e.getSQLState())) {
                throw new Failure(
                        "There is no database \"%s\" on %s and it could not be made (%s). Create it, or let %s name a user who may."
                                .formatted(url.name(), url.hosts(), oneLine(e), url.variable()),
                        e);
            }
        }
    }

    private static Connection connect(DatabaseUrl url) throws SQLException {
        var database = url.database();
        var login = new Properties();
        if (database.user() != null) {
            login.put("user", database.user());
        }
        if (database.password() != null) {
            login.put("password", database.password());
        }
        login.put("connectTimeout", SECONDS_TO_CONNECT);
        login.put("loginTimeout", SECONDS_TO_CONNECT);
        return DriverManager.getConnection(database.jdbcUrl(), login);
    }

    private static Failure unreachable(DatabaseUrl url, SQLException e) {
        return new Failure(
                "%s cannot be used: PostgreSQL at %s says \"%s\".".formatted(url.variable(), url, oneLine(e)), e);
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
    }
}
