package dev.motorpool.identity.sessions;

import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.Race;
import dev.motorpool.identity.TestClock;
import dev.motorpool.identity.token.OpaqueToken;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class RefreshTests {

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Housekeeping housekeeping;

    @Test
    void exchanges_a_token_for_a_new_pair() {
        var first = people.somebody();
        var second = json(people.refresh(token(first)), 200);
        assertThat(token(second)).isNotEqualTo(token(first));
        assertThat(second.path("user")).isEqualTo(first.path("user"));
        people.get("/auth/me", second.path("accessToken").asString())
                .expectStatus()
                .isOk();
        people.refresh(token(second)).expectStatus().isOk();
    }

    @Test
    void ends_the_whole_session_when_a_token_comes_twice() {
        var first = people.somebody();
        var second = json(people.refresh(token(first)), 200);
        assertThat(refusal(people.refresh(token(first)), 401)).isEqualTo("refresh-token-reused");
        assertThat(refusal(people.refresh(token(second)), 401)).isEqualTo("invalid-refresh-token");
    }

    @Test
    void leaves_other_sessions_alone_when_one_ends() {
        var first = people.somebody();
        var other = json(people.logIn(first.path("user").path("email").asString(), People.PASSWORD), 200);
        people.refresh(token(first)).expectStatus().isOk();
        people.refresh(token(first)).expectStatus().isUnauthorized();
        people.refresh(token(other)).expectStatus().isOk();
    }

    @Test
    void lets_exactly_one_of_two_at_once_win_and_then_ends_the_session() {
        for (var round = 0; round < 10; round++) {
            var first = token(people.somebody());
            var answers = Race.of(2, () -> people.refresh(first).returnResult(tools.jackson.databind.JsonNode.class));
            var won = answers.stream()
                    .filter(answer -> answer.getStatus().value() == 200)
                    .toList();
            var lost = answers.stream()
                    .filter(answer -> answer.getStatus().value() == 401)
                    .toList();
            assertThat(won).hasSize(1);
            assertThat(lost).hasSize(1);
            assertThat(lost.getFirst().getResponseBody().path("code").asString())
                    .isEqualTo("refresh-token-reused");
            people.refresh(token(won.getFirst().getResponseBody()))
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void refuses_a_token_after_seven_days_and_cleans_it_up() {
        var token = token(people.somebody());
        clock.advance(Duration.ofDays(7));
        assertThat(refusal(people.refresh(token), 401)).isEqualTo("invalid-refresh-token");
        var fresh = token(people.somebody());
        housekeeping.clean();
        assertThat(known(token)).isZero();
        assertThat(known(fresh)).isOne();
        people.refresh(fresh).expectStatus().isOk();
    }

    @Test
    void keeps_a_session_that_is_used() {
        var token = token(people.somebody());
        for (var day = 0; day < 12; day += 6) {
            clock.advance(Duration.ofDays(6));
            housekeeping.clean();
            token = token(json(people.refresh(token), 200));
        }
    }

    @Test
    void keeps_only_hashes() {
        var token = token(people.somebody());
        assertThat(known(token)).isOne();
        assertThat(jdbc.sql("select count(*) from refresh_token as t where t::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "ünïcödé", " ", "\0"})
    void refuses_a_token_that_was_never_given(String token) {
        assertThat(refusal(people.refresh(token), 401)).isEqualTo("invalid-refresh-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"refreshToken\":null}", "{\"refreshToken\":\"\"}", "{\"refreshToken\":{}}", "["})
    void refuses_a_body_of_another_form(String body) {
        refusal(people.post("/auth/refresh", body), 400);
        refusal(people.post("/auth/logout", body), 400);
    }

    @Test
    void refuses_a_token_that_is_too_long() {
        refusal(people.refresh("x".repeat(201)), 400);
    }

    @Test
    void logs_out_as_often_as_asked() {
        var first = people.somebody();
        var second = json(people.refresh(token(first)), 200);
        for (var token : new String[] {token(second), token(second), "never given"}) {
            people.post("/auth/logout", Map.of("refreshToken", token))
                    .expectStatus()
                    .isNoContent();
        }
        people.refresh(token(second)).expectStatus().isUnauthorized();
    }

    private long known(String token) {
        return jdbc.sql("select count(*) from refresh_token where hash = :hash")
                .param("hash", new OpaqueToken(token).hash())
                .query(Long.class)
                .single();
    }

    private static String token(tools.jackson.databind.JsonNode tokens) {
        return tokens.path("refreshToken").asString();
    }
}
