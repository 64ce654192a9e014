package dev.motorpool.notification.copy;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copy of identity's people. */
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops what is stale. */
    public void put(UserView user, long version) {
        jdbc.sql("""
                insert into person (user_id, version, email, name, roles)
                values (:id, :version, :email, :name, :roles)
                on conflict on constraint person_pk do update
                   set version = excluded.version, email = excluded.email, name = excluded.name, roles = excluded.roles
                 where person.version < excluded.version
                    or (person.version = excluded.version and person.roles is null)
                """)
                .param("id", user.id().value())
                .param("version", version)
                .param("email", user.email())
                .param("name", user.name())
                .param("roles", rolesNow(user))
                .update();
    }

    /** Who is blocked does nothing here, whatever they may do when they come back. */
    private static String[] rolesNow(UserView user) {
        return user.blockedAt() == null ? user.roles().stream().map(Enum::name).toArray(String[]::new) : new String[0];
    }

    /** Who works at the desk now. */
    public List<UserId> staff() {
        return jdbc.sql("select user_id from person where roles && array ['AGENT', 'ADMIN'] order by user_id")
                .query((row, n) -> new UserId(row.getObject("user_id", UUID.class)))
                .list();
    }

    public Optional<Person> find(UserId id) {
        return jdbc.sql("select user_id, email, name from person where user_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Person(
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("email"),
                        row.getString("name")))
                .optional();
    }
}
