package dev.motorpool.identity.accounts;

import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static dev.motorpool.identity.People.someEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.api.UserFeed;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.security.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What services that make their copy of people anew are told. */
@IdentityTest
class UserFeedTests {

    @Autowired
    People people;

    @Autowired
    UserFeed feed;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from account").update();
    }

    @Test
    void tells_everybody_once_page_by_page() {
        var emails = new ArrayList<String>();
        for (var n = 0; n < 7; n++) {
            emails.add(someEmail());
            people.somebody(emails.getLast());
        }
        var told = new ArrayList<String>();

        Pages.<UserFeed.Known, UserId>read(
                after -> feed.usersAfter(after, 3),
                known -> known.user().id(),
                page -> page.forEach(known -> told.add(known.user().email())));

        assertThat(told).containsExactlyInAnyOrderElementsOf(emails);
    }

    /** Or a copy would drop the fact of a change that it had read before, or not drop an older one. */
    @Test
    void tells_the_version_that_the_facts_told() {
        var token = people.somebody().path("accessToken").asString();
        assertThat(versions()).containsExactly(1L);

        people.send(HttpMethod.PATCH, "/auth/me", token, Map.of("name", "Ann Other"));

        var changed = feed.usersAfter(null, 10).getFirst().user();
        assertThat(changed.name()).isEqualTo("Ann Other");
        assertThat(versions())
                .isEqualTo(jdbc.sql("""
                                select cast(data ->> 'version' as bigint) from outbox
                                 where type = 'UserChanged' and key = :id
                                """)
                        .param("id", changed.id().toString())
                        .query(Long.class)
                        .list());
    }

    @Test
    void is_not_for_people_and_tells_no_secret() {
        var customer = people.somebody().path("accessToken").asString();
        refusal(people.get("/internal/identity/users?limit=10", null), 401);
        refusal(people.get("/internal/identity/users?limit=10", customer), 403);
        JsonNode all = json(people.get("/internal/identity/users?limit=5000", people.operator()), 200);
        assertThat(all.size()).isEqualTo(1);
        assertThat(all.toString()).doesNotContain("password", "hash", "$2");
    }

    private List<Long> versions() {
        return feed.usersAfter(null, 10).stream().map(UserFeed.Known::version).toList();
    }
}
