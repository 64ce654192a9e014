package dev.motorpool.notification.message;

import dev.motorpool.platform.security.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have switched off. */
@Repository
class Mute {

    record Entry(UUID person, @Nullable Kind kind, Channel channel) {}

    private final JdbcClient jdbc;

    Mute(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Entry> of(List<UserId> people) {
        return jdbc
                .sql("select user_id, kind, channel from muted where user_id = any(:people)")
                .param("people", people.stream().map(UserId::value).toArray(UUID[]::new))
                .query((row, n) -> new Entry(
                        row.getObject("user_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        Channel.valueOf(row.getString("channel"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void off(UserId person, List<Entry> entries) {
        jdbc.sql("""
                insert into muted (user_id, kind, channel) select :person, kind, channel
                  from unnest(:kinds, :channels) as entry (kind, channel)
                on conflict on constraint muted_pk do nothing
                """)
                .param("person", person.value())
                .param("kinds", kinds(entries))
                .param("channels", channels(entries))
                .update();
    }

    void on(UserId person, List<Entry> entries) {
        jdbc.sql("""
                delete from muted where user_id = :person
                   and (kind, channel) in (select kind, channel
                                             from unnest(:kinds, :channels) as entry (kind, channel))
                """)
                .param("person", person.value())
                .param("kinds", kinds(entries))
                .param("channels", channels(entries))
                .update();
    }

    private static String[] kinds(List<Entry> entries) {
        return entries.stream().map(entry -> String.valueOf(entry.kind())).toArray(String[]::new);
    }

    private static String[] channels(List<Entry> entries) {
        return entries.stream().map(entry -> entry.channel().name()).toArray(String[]::new);
    }
}
