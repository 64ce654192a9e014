package dev.motorpool.identity.accounts;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an account lies in its table. */
final class AccountRow {

    static final String COLUMNS = "id, email, name, phone, password_hash, roles, version, created_at, blocked_at";

    private AccountRow() {}

    static Account read(ResultSet row, int n) throws SQLException {
        var user = new UserView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getString("phone"),
                roles((String[]) row.getArray("roles").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                blockedAt(row));
        return new Account(user, row.getString("password_hash"), row.getLong("version"));
    }

    private static @Nullable Instant blockedAt(ResultSet row) throws SQLException {
        var at = row.getObject("blocked_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
    }
}
