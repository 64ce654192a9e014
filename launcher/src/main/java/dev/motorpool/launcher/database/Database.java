package dev.motorpool.launcher.database;

import org.jspecify.annotations.Nullable;

/** How a service reaches its database. */
public record Database(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    @Override
    public String toString() {
        return "Database[" + jdbcUrl + "]"; // never the password
    }
}
