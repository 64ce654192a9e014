package dev.motorpool.notification.copy;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.UserId;
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
                insert into person (user_id, version, email, name) values (:id, :version, :email, :name)
                on conflict on constraint person_pk do update
                   set version = excluded.version, email = excluded.email, name = excluded.name
                 where person.version < excluded.version
                """)
                .param("id", user.id().value())
                .param("version", version)
                .param("email", user.email())
                .param("name", user.name())
                .update();
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
