package dev.motorpool.identity.profile;

import static dev.motorpool.identity.People.PASSWORD;
import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.Race;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@IdentityTest
class ProfileTests {

    static final String NEW_PASSWORD = "battery staple";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    JsonNode signedUp;
    String token;
    String email;

    @BeforeEach
    void signUp() {
        signedUp = people.somebody();
        token = signedUp.path("accessToken").asString();
        email = signedUp.path("user").path("email").asString();
    }

    @Test
    void changes_what_is_sent_and_nothing_else() {
        assertThat(json(patch(Map.of("phone", "030 1234567")), 200)
                        .path("phone")
                        .asString())
                .isEqualTo("030 1234567");
        var renamed = json(patch(Map.of("name", "Bea")), 200);
        assertThat(renamed.path("name").asString()).isEqualTo("Bea");
        assertThat(renamed.path("phone").asString()).isEqualTo("030 1234567");
        assertThat(json(patch(Map.of("phone", "")), 200).has("phone")).isFalse();
        assertThat(json(people.get("/auth/me", token), 200).path("name").asString())
                .isEqualTo("Bea");
    }

    @Test
    void tells_the_world_about_each_change_with_a_greater_version() {
        patch(Map.of("name", "Bea")).expectStatus().isOk();
        patch(Map.of("name", "Cid")).expectStatus().isOk();
        assertThat(jdbc.sql("""
                        select concat_ws(' ', type, data ->> 'version', data -> 'user' ->> 'name')
                          from outbox where key = :id order by position
                        """)
                        .param("id", signedUp.path("user").path("id").asString())
                        .query(String.class)
                        .list())
                .containsExactly("UserRegistered 1 Ann", "UserChanged 2 Bea", "UserChanged 3 Cid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"name\":\"\"}", "{\"name\":{}}", "{\"phone\":\"12\"}", "{\"phone\":\"+1-000-<b>\"}", "["})
    void refuses_a_change_that_makes_no_sense(String body) {
        refusal(people.send(HttpMethod.PATCH, "/auth/me", token, body), 400);
        assertThat(json(people.get("/auth/me", token), 200)).isEqualTo(signedUp.path("user"));
    }

    @Test
    void needs_a_token() {
        assertThat(refusal(people.get("/auth/me", null), 401)).isEqualTo("unauthenticated");
        refusal(people.get("/auth/sessions", null), 401);
        refusal(people.send(HttpMethod.PATCH, "/auth/me", null, Map.of("name", "Bea")), 401);
        refusal(changePassword(null, PASSWORD, NEW_PASSWORD), 401);
    }

    @Test
    void changes_the_password_and_ends_every_session() {
        var elsewhere = json(people.logIn(email, PASSWORD), 200);
        changePassword(token, PASSWORD, NEW_PASSWORD).expectStatus().isNoContent();
        for (var session : new JsonNode[] {signedUp, elsewhere}) {
            people.refresh(session.path("refreshToken").asString())
                    .expectStatus()
                    .isUnauthorized();
        }
        people.logIn(email, PASSWORD).expectStatus().isUnauthorized();
        people.logIn(email, NEW_PASSWORD).expectStatus().isOk();
    }

    @Test
    void refuses_a_new_password_from_whoever_does_not_know_the_old_one() {
        assertThat(refusal(changePassword(token, "wrong password", NEW_PASSWORD), 401))
                .isEqualTo("bad-credentials");
        people.refresh(signedUp.path("refreshToken").asString()).expectStatus().isOk();
        people.logIn(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void refuses_a_new_password_that_is_none() {
        refusal(changePassword(token, PASSWORD, "short"), 400);
        refusal(changePassword(token, PASSWORD, email), 400);
        refusal(changePassword(token, PASSWORD, "x".repeat(73)), 400);
        people.logIn(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void lets_one_of_many_password_changes_at_once_win() {
        var answers = Race.of(
                8,
                () -> changePassword(token, PASSWORD, NEW_PASSWORD)
                        .returnResult(String.class)
                        .getStatus()
                        .value());
        assertThat(answers).containsOnly(204, 401).containsOnlyOnce(204);
    }

    @Test
    void lists_own_sessions_and_ends_one_from_afar() {
        var elsewhere = json(people.logIn(email, PASSWORD), 200);
        var sessions = json(people.get("/auth/sessions", token), 200);
        assertThat(sessions.path("total").asInt()).isEqualTo(2);
        var newest = sessions.path("items").path(0);
        assertThat(newest.has("createdAt") && newest.has("lastUsedAt") && newest.has("expiresAt"))
                .isTrue();
        end(newest.path("id").asString(), token).expectStatus().isNoContent();
        end(newest.path("id").asString(), token).expectStatus().isNoContent();
        people.refresh(elsewhere.path("refreshToken").asString()).expectStatus().isUnauthorized();
        people.refresh(signedUp.path("refreshToken").asString()).expectStatus().isOk();
        assertThat(json(people.get("/auth/sessions", token), 200).path("total").asInt())
                .isOne();
    }

    @Test
    void hides_sessions_of_others() {
        var session = json(people.get("/auth/sessions", token), 200)
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var stranger = people.somebody().path("accessToken").asString();
        assertThat(refusal(end(session, stranger), 404)).isEqualTo("session-not-found");
        people.refresh(signedUp.path("refreshToken").asString()).expectStatus().isOk();
    }

    private ResponseSpec patch(Map<String, String> change) {
        return people.send(HttpMethod.PATCH, "/auth/me", token, change);
    }

    private ResponseSpec changePassword(String token, String current, String next) {
        return people.send(
                HttpMethod.PUT, "/auth/me/password", token, Map.of("currentPassword", current, "newPassword", next));
    }

    private ResponseSpec end(String session, String token) {
        return people.send(HttpMethod.DELETE, "/auth/sessions/" + session, token, "");
    }
}
