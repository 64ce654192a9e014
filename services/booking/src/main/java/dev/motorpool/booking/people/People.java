package dev.motorpool.booking.people;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copy of identity's people; whom identity makes nameless, is nameless here. */
@Repository
public class People {

    private record Known(UserId id, Customer customer) {}

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops what is stale. */
    void put(UserView user, long version) {
        jdbc.sql("""
                insert into person (id, version, name, email, phone) values (:id, :version, :name, :email, :phone)
                on conflict on constraint person_pk do update
                   set version = excluded.version, name = excluded.name, email = excluded.email, phone = excluded.phone
                 where person.version < excluded.version
                """)
                .param("id", user.id().value())
                .param("version", version)
                .param("name", user.name())
                .param("email", user.email())
                .param("phone", user.phone())
                .update();
    }

    /** Those of them of whom booking has heard. */
    public Map<UserId, Customer> of(Collection<UserId> ids) {
        return jdbc
                .sql("select id, name, email, phone from person where id = any(:ids)")
                .param("ids", ids.stream().map(UserId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> new Known(
                        new UserId(row.getObject("id", UUID.class)),
                        new Customer(row.getString("name"), row.getString("email"), row.getString("phone"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Known::id, Known::customer));
    }
}
