package dev.motorpool.identity.accounts;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists people, the newest first. */
@Repository
class UserDirectory {

    private static final String WHERE = """
             where (cast(:role as text) is null or :role = any (roles))
               and (cast(:q as text) is null or strpos(email, lower(:q)) > 0 or strpos(lower(name), lower(:q)) > 0)
               and (cast(:ids as uuid[]) is null or id = any (cast(:ids as uuid[])))
            """;

    private final JdbcClient jdbc;

    UserDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids. */
    List<Account> allAfter(@Nullable UserId after, int limit) {
        return jdbc.sql("""
                        select %s from account
                         where cast(:after as uuid) is null or id > :after order by id limit :limit
                        """.formatted(AccountRow.COLUMNS))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(AccountRow::read)
                .list();
    }

    Page<UserView> list(UserQuery query, PageRequest page) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("role", query.role() == null ? null : query.role().name());
        filter.put("q", query.q());
        filter.put("ids", query.ids() == null ? null : ids(query.ids()));
        var total = jdbc.sql("select count(*) from account" + WHERE)
                .params(filter)
                .query(Long.class)
                .single();
        var users = jdbc.sql("select %s from account".formatted(AccountRow.COLUMNS)
                        + WHERE
                        + "order by created_at desc, id limit :limit offset :offset")
                .params(filter)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(AccountRow::read)
                .list();
        return Page.of(users, page, total).map(Account::user);
    }

    private static UUID[] ids(List<UserId> people) {
        return people.stream().map(UserId::value).toArray(UUID[]::new);
    }
}
