package dev.motorpool.notification.message;

import dev.motorpool.notification.message.Announcer.Draft;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages, each once. */
@Repository
class MessageStore {

    private static final String WRITE = """
            insert into message (id, fact, user_id, kind, occasion, shown, created_at)
            select id, fact, user_id, kind, cast(occasion as jsonb), shown, cast(created_at as timestamptz)
              from unnest(:ids, :facts, :people, :kinds, :occasions, :shown, :times)
                   as draft (id, fact, user_id, kind, occasion, shown, created_at)
            on conflict on constraint message_once do nothing
            returning id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The ids of those that are new. */
    Set<UUID> write(List<Draft> drafts, Set<Mute.Entry> muted) {
        if (drafts.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql(WRITE)
                .param("ids", drafts.stream().map(Draft::id).toArray(UUID[]::new))
                .param("facts", texts(drafts, Announcement::fact))
                .param(
                        "people",
                        drafts.stream()
                                .map(draft -> draft.announcement().person().value())
                                .toArray(UUID[]::new))
                .param("kinds", texts(drafts, draft -> String.valueOf(draft.kind())))
                .param("occasions", texts(drafts, draft -> json.writeValueAsString(draft.occasion())))
                .param(
                        "shown",
                        drafts.stream()
                                .map(draft -> !muted.contains(draft.on(Channel.IN_APP)))
                                .toArray(Boolean[]::new))
                .param("times", texts(drafts, draft -> draft.happenedAt().toString()))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] texts(List<Draft> drafts, Function<Announcement, String> text) {
        return drafts.stream().map(Draft::announcement).map(text).toArray(String[]::new);
    }
}
