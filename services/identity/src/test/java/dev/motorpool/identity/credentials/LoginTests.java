package dev.motorpool.identity.credentials;

import static dev.motorpool.identity.People.PASSWORD;
import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static dev.motorpool.identity.People.someEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.Race;
import dev.motorpool.identity.TestClock;
import dev.motorpool.identity.accounts.AccountRepository;
import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.sessions.SessionService;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.crypto.password.PasswordEncoder;

@IdentityTest
class LoginTests {

    static final int MOST_FAILURES = 10;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    AccountRepository accounts;

    @Autowired
    LoginFailures failures;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Credentials credentials;

    @Autowired
    SessionService sessions;

    @Test
    void lets_in_whoever_knows_the_password() {
        var email = someEmail();
        var signedUp = people.somebody(email);
        var loggedIn = json(people.logIn(email, PASSWORD), 200);
        assertThat(loggedIn.path("user")).isEqualTo(signedUp.path("user"));
        people.get("/auth/me", loggedIn.path("accessToken").asString())
                .expectStatus()
                .isOk();
    }

    @Test
    void tells_a_wrong_password_and_an_unknown_address_alike() {
        var email = someEmail();
        people.somebody(email);
        var wrong = json(people.logIn(email, "wrong password"), 401);
        var unknown = json(people.logIn(someEmail(), PASSWORD), 401);
        assertThat(wrong.path("code").asString()).isEqualTo("bad-credentials");
        assertThat(unknown.path("detail")).isEqualTo(wrong.path("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "correct horse ", "CORRECT HORSE", "correct horse\0correct horse"})
    void refuses_a_password_that_is_only_similar(String password) {
        var email = someEmail();
        people.somebody(email);
        assertThat(refusal(people.logIn(email, password), 401)).isEqualTo("bad-credentials");
    }

    @Test
    void refuses_more_bytes_than_bcrypt_looks_at() {
        var email = someEmail();
        var longest = "x".repeat(72);
        people.post("/auth/signup", Map.of("email", email, "password", longest, "name", "Ann"))
                .expectStatus()
                .isCreated();
        people.logIn(email, longest + "y").expectStatus().isUnauthorized();
        people.logIn(email, longest).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"email\":\"a@example.com\"}", "{\"email\":7,\"password\":\"x\"}"})
    void refuses_a_body_of_another_form(String body) {
        refusal(people.post("/auth/login", body), 400);
    }

    @Test
    void locks_an_address_after_too_many_failures_even_for_the_right_password() {
        var email = someEmail();
        people.somebody(email);
        fail(email, MOST_FAILURES);
        var refused = people.logIn(email, PASSWORD);
        assertThat(refusal(refused, 429)).isEqualTo("too-many-attempts");
        var seconds = refused.returnResult(String.class).getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        assertThat(Integer.parseInt(seconds)).isBetween(880, 900);
    }

    @Test
    void opens_again_after_the_lock_out() {
        var email = someEmail();
        people.somebody(email);
        fail(email, MOST_FAILURES);
        clock.advance(Duration.ofMinutes(15));
        people.logIn(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void locks_an_unknown_address_in_the_same_way() {
        var email = someEmail();
        fail(email, MOST_FAILURES);
        people.logIn(email, PASSWORD).expectStatus().isEqualTo(429);
    }

    @Test
    void forgets_failures_after_a_success() {
        var email = someEmail();
        people.somebody(email);
        for (var round = 0; round < 2; round++) {
            fail(email, MOST_FAILURES - 1);
            people.logIn(email, PASSWORD).expectStatus().isOk();
        }
    }

    @Test
    void answers_no_more_guesses_when_they_come_at_once() {
        var email = someEmail();
        people.somebody(email);
        var answers = Race.of(
                30,
                () -> people.logIn(email, "wrong password")
                        .returnResult(String.class)
                        .getStatus()
                        .value());
        assertThat(answers).containsOnly(401, 429);
        assertThat(Collections.frequency(answers, 401)).isEqualTo(MOST_FAILURES);
    }

    @Test
    void lets_one_person_log_in_many_times_at_once() {
        var email = someEmail();
        people.somebody(email);
        var answers = Race.of(
                30,
                () -> people.logIn(email, PASSWORD)
                        .returnResult(String.class)
                        .getStatus()
                        .value());
        assertThat(answers).containsOnly(200);
    }

    @Test
    void lets_in_a_client_that_sends_its_dead_token_along() {
        var email = someEmail();
        people.somebody(email);
        people.send(HttpMethod.POST, "/auth/login", "dead", Map.of("email", email, "password", PASSWORD))
                .expectStatus()
                .isOk();
        people.get("/auth/me", "dead").expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "short"})
    void spends_a_hash_on_an_unknown_address_too(String password) {
        var hashed = new AtomicInteger();
        var counting = withMatches((raw, hash) -> {
            assertThat(raw).isNotEmpty(); // bcrypt answers at once without any
            hashed.incrementAndGet();
            return passwords.matches(raw, hash);
        });
        var credentials = new Credentials(accounts, failures, counting);
        assertThatThrownBy(() -> credentials.verify(new Email(someEmail()), password))
                .isInstanceOf(BadCredentials.class);
        assertThat(hashed).hasValue(1);
    }

    @Test
    void does_not_tell_a_hit_when_guesses_at_the_same_time_have_locked_the_address() {
        var email = new Email(someEmail());
        people.somebody(email.value());
        var slow = withMatches((raw, hash) -> {
            fail(email.value(), MOST_FAILURES);
            return passwords.matches(raw, hash);
        });
        var credentials = new Credentials(accounts, failures, slow);
        assertThatThrownBy(() -> credentials.verify(email, PASSWORD)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void opens_no_session_for_a_password_that_was_changed_meanwhile() {
        var email = new Email(someEmail());
        people.somebody(email.value());
        var verified = credentials.verify(email, PASSWORD);
        accounts.changePassword(verified, passwords.encode("battery staple"));
        assertThatThrownBy(() -> sessions.open(verified)).isInstanceOf(BadCredentials.class);
    }

    private PasswordEncoder withMatches(BiPredicate<CharSequence, String> matches) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return passwords.encode(raw);
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
                return matches.test(raw, hash);
            }
        };
    }

    private void fail(String email, int times) {
        for (var i = 0; i < times; i++) {
            people.logIn(email, "wrong password").expectStatus().isUnauthorized();
        }
    }
}
