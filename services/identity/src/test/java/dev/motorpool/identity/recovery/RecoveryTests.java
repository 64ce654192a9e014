package dev.motorpool.identity.recovery;

import static dev.motorpool.identity.People.PASSWORD;
import static dev.motorpool.identity.People.refusal;
import static dev.motorpool.identity.People.someEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.Race;
import dev.motorpool.identity.TestClock;
import dev.motorpool.identity.api.PasswordLinks;
import dev.motorpool.platform.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A link by mail lets its holder choose a password, once, and tells nobody else anything. */
@IdentityTest
class RecoveryTests {

    private static final String NEW_PASSWORD = "battery staple";

    @Autowired
    People people;

    @Autowired
    PasswordLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void lets_who_forgot_their_password_choose_another() {
        var email = someEmail();
        var session = people.somebody(email);
        forgotten(email).expectStatus().isAccepted();
        reset(secretFor(email)).expectStatus().isNoContent();
        assertThat(refusal(people.logIn(email, PASSWORD), 401)).isEqualTo("bad-credentials");
        people.logIn(email, NEW_PASSWORD).expectStatus().isOk();
        refusal(people.refresh(session.path("refreshToken").asString()), 401);
    }

    @Test
    void does_not_tell_whether_there_is_such_an_account() {
        var known = someEmail();
        people.somebody(known);
        var answers = List.of(forgotten(known), forgotten(someEmail()));
        for (var answer : answers) {
            answer.expectStatus().isAccepted().expectBody().isEmpty();
        }
        assertThat(linksOf(known)).hasSize(1);
    }

    @Test
    void a_link_works_once_and_ends_when_a_newer_one_is_sent() {
        var email = someEmail();
        people.somebody(email);
        forgotten(email);
        var first = secretFor(email);
        forgotten(email);
        var second = secretFor(email);
        assertThat(refusal(reset(first), 400)).isEqualTo("password-link-invalid");
        reset(second).expectStatus().isNoContent();
        assertThat(refusal(reset(second), 400)).isEqualTo("password-link-invalid");
    }

    /** A mail that had to be written twice: either copy works, and after one the other does not. */
    @Test
    void every_copy_of_the_mail_has_a_secret_that_works() {
        var email = someEmail();
        people.somebody(email);
        forgotten(email);
        var first = secretFor(email);
        var second = secretFor(email);
        assertThat(first).isNotEqualTo(second);
        reset(first).expectStatus().isNoContent();
        assertThat(refusal(reset(second), 400)).isEqualTo("password-link-invalid");
    }

    @Test
    void of_two_who_use_a_link_at_once_one_chooses() {
        for (var round = 0; round < 5; round++) {
            var email = someEmail();
            people.somebody(email);
            forgotten(email);
            var secret = secretFor(email);
            var answers = Race.of(
                    4,
                    () -> reset(secret).returnResult(String.class).getStatus().value());
            assertThat(answers).containsOnly(204, 400).containsOnlyOnce(204);
        }
    }

    @Test
    void a_link_ends_by_the_clock() {
        var email = someEmail();
        people.somebody(email);
        forgotten(email);
        var link = linksOf(email).getFirst();
        var secret = secretFor(email);
        clock.advance(Duration.ofMinutes(61));
        assertThat(refusal(reset(secret), 400)).isEqualTo("password-link-invalid");
        assertThatThrownBy(() -> links.newSecret(link)).isInstanceOf(Problem.class);
    }

    @Test
    void opens_an_address_that_guesses_had_locked() {
        var email = someEmail();
        people.somebody(email);
        for (var i = 0; i < 10; i++) {
            people.logIn(email, "wrong password");
        }
        refusal(people.logIn(email, PASSWORD), 429);
        forgotten(email);
        reset(secretFor(email)).expectStatus().isNoContent();
        people.logIn(email, NEW_PASSWORD).expectStatus().isOk();
    }

    @Test
    void sends_so_many_mails_a_day_and_no_more() {
        var email = someEmail();
        people.somebody(email);
        Race.of(8, () -> forgotten(email).returnResult(String.class).getStatus().value());
        assertThat(linksOf(email)).hasSize(5);
        clock.advance(Duration.ofHours(25));
        forgotten(email);
        assertThat(linksOf(email)).hasSize(6);
    }

    @Test
    void refuses_the_address_as_password_and_keeps_the_link() {
        var email = someEmail();
        people.somebody(email);
        forgotten(email);
        var secret = secretFor(email);
        assertThat(refusal(reset(secret, email), 400)).isEqualTo("validation-failed");
        assertThat(refusal(reset(secret, "short"), 400)).isEqualTo("validation-failed");
        reset(secret).expectStatus().isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\":\"\",\"newPassword\":\"long enough\"}", "{\"token\":\"x\"}"})
    void refuses_what_is_no_reset(String body) {
        refusal(people.post("/auth/password/reset", body), 400);
    }

    @Test
    void refuses_what_is_no_address() {
        assertThat(refusal(forgotten("nobody"), 400)).isEqualTo("validation-failed");
    }

    /** Neither facts, which travel and are kept, nor the database hold what opens the link. */
    @Test
    void keeps_the_secret_nowhere() {
        var email = someEmail();
        people.somebody(email);
        forgotten(email);
        var secret = secretFor(email);
        assertThat(jdbc.sql("select count(*) from outbox where data::text like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from password_link_secret where hash = :plain")
                        .param("plain", secret.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ResponseSpec forgotten(String email) {
        return people.post("/auth/password/forgotten", Map.of("email", email));
    }

    private ResponseSpec reset(String secret) {
        return reset(secret, NEW_PASSWORD);
    }

    private ResponseSpec reset(String secret, String password) {
        return people.post("/auth/password/reset", Map.of("token", secret, "newPassword", password));
    }

    private String secretFor(String email) {
        return links.newSecret(linksOf(email).getLast()).token();
    }

    private List<UUID> linksOf(String email) {
        return jdbc.sql("""
                        select password_link.id from password_link join account on account.id = account_id
                         where email = :email order by password_link.created_at, closed_at nulls last
                        """).param("email", email).query(UUID.class).list();
    }
}
