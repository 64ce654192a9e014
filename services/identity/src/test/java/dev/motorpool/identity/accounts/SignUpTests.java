package dev.motorpool.identity.accounts;

import static dev.motorpool.identity.People.PASSWORD;
import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static dev.motorpool.identity.People.someEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.Race;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SignUpTests {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/auth/signup", "/auth/register"})
    void gives_a_new_customer_tokens(String path) {
        var email = someEmail();
        var answer = people.post(
                path, Map.of("email", email, "password", PASSWORD, "name", " Ann Lee ", "phone", "+1 415 555 0100"));
        answer.expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
        var body = json(answer, 201);
        assertThat(body.path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(body.path("expiresIn").asInt()).isEqualTo(900);
        assertThat(body.path("refreshToken").asString()).hasSize(43);
        var user = body.path("user");
        assertThat(user.path("email").asString()).isEqualTo(email);
        assertThat(user.path("name").asString()).isEqualTo("Ann Lee");
        assertThat(user.path("phone").asString()).isEqualTo("+1 415 555 0100");
        assertThat(user.path("roles").toString()).isEqualTo("[\"customer\"]");
        assertThat(json(people.get("/auth/me", body.path("accessToken").asString()), 200))
                .isEqualTo(user);
    }

    @Test
    void takes_an_address_however_it_is_typed_as_the_same() {
        var email = someEmail();
        people.somebody("  " + email.toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(refusal(signUp(email, PASSWORD, "Ann"), 409)).isEqualTo("email-taken");
        people.logIn(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void gives_an_address_to_exactly_one_of_many_at_once() {
        var email = someEmail();
        var answers = Race.of(
                20,
                () -> signUp(email, PASSWORD, "Ann")
                        .returnResult(String.class)
                        .getStatus()
                        .value());
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(count("account where email = '" + email + "'")).isOne();
    }

    @Test
    void tells_the_world_about_a_new_person_once() {
        var id = people.somebody().path("user").path("id").asString();
        assertThat(jdbc.sql("select type || ' ' || (data ->> 'version') from outbox where key = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("UserRegistered 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plainly.wrong                 | correct horse | Ann | email
                    a b@example.com               | correct horse | Ann | email
                    a..b@example.com              | correct horse | Ann | email
                    ann@localhost                 | correct horse | Ann | email
                    ann@-example.com              | correct horse | Ann | email
                    ann@example.com               | short         | Ann | password
                    ann.long.address@example.com  | Ann.Long.Address@example.com | Ann | password
                    ann@example.com               | correct horse | ' ' | name
                    """)
    void refuses_what_makes_no_account(String email, String password, String name, String field) {
        assertRefused(email, password, name, field);
    }

    @Test
    void refuses_what_is_too_long_or_cannot_be_printed() {
        assertRefused("a".repeat(64) + "@" + "b.".repeat(120) + "com", PASSWORD, "Ann", "email");
        assertRefused(someEmail(), PASSWORD, "n".repeat(101), "name");
        assertRefused(someEmail(), PASSWORD, "a\0b", "name");
        assertRefused(someEmail(), PASSWORD, "a\ud800", "name");
        assertRefused(someEmail(), "12345678\0", "Ann", "password");
    }

    @Test
    void counts_a_password_in_bytes() {
        signUp(someEmail(), "é".repeat(4), "Ann").expectStatus().isCreated();
        signUp(someEmail(), "é".repeat(36), "Ann").expectStatus().isCreated();
        assertRefused(someEmail(), "é".repeat(36) + "x", "Ann", "password");
        assertRefused(someEmail(), "1234567", "Ann", "password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{}",
                "{\"email\":null,\"password\":null,\"name\":null}",
                "{\"email\":{},\"password\":[],\"name\":true}",
                "{\"email\":[\"a@example.com\"],\"password\":\"correct horse\",\"name\":\"Ann\"}",
                "{\"email\":\"a@example.com\",\"password\":\"correct horse\",\"name\":\"Ann\",\"phone\":\"call me\"}"
            })
    void refuses_a_body_of_another_form(String body) {
        var before = count("account");
        assertThat(refusal(people.post("/auth/signup", body), 400)).isIn("malformed-body", "validation-failed");
        assertThat(count("account")).isEqualTo(before);
    }

    @Test
    void names_every_missing_field() {
        var problem = json(people.post("/auth/signup", "{}"), 400);
        assertThat(problem.path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("email", "password", "name");
    }

    private void assertRefused(String email, String password, String name, String field) {
        var before = count("account");
        var answer = signUp(email, password, name);
        var problem = json(answer, 400);
        assertThat(problem.path("code").asString()).isEqualTo("validation-failed");
        assertThat(problem.path("errors").findValuesAsString("field")).containsExactly(field);
        assertThat(count("account")).isEqualTo(before);
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec signUp(
            String email, String password, String name) {
        return people.post("/auth/signup", Map.of("email", email, "password", password, "name", name));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
