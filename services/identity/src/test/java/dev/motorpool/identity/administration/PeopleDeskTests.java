package dev.motorpool.identity.administration;

import static dev.motorpool.identity.People.PASSWORD;
import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static dev.motorpool.identity.People.someEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.Race;
import dev.motorpool.identity.api.PasswordLinks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@IdentityTest
class PeopleDeskTests {

    @Autowired
    People people;

    @Autowired
    PasswordLinks links;

    @Autowired
    JdbcClient jdbc;

    String admin;

    @BeforeEach
    void operator() {
        admin = people.operator();
    }

    @Test
    void invites_who_is_added_without_a_password() {
        var email = someEmail();
        var id = json(invited(email, "agent"), 201).path("id").asString();
        assertThat(purposes(id)).containsExactly("INVITATION");
        var token = links.newSecret(openLink(id)).token();
        people.post("/auth/password/reset", Map.of("token", token, "newPassword", PASSWORD))
                .expectStatus()
                .isNoContent();
        people.logIn(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void invites_once_more_and_ends_the_first_link() {
        var id = json(invited(someEmail(), "customer"), 201).path("id").asString();
        var first = openLink(id);
        send(HttpMethod.POST, id + "/invitation", admin, null).expectStatus().isAccepted();
        assertThat(openLink(id)).isNotEqualTo(first);
        for (var i = 0; i < 3; i++) {
            send(HttpMethod.POST, id + "/invitation", admin, null)
                    .expectStatus()
                    .isAccepted();
        }
        assertThat(refusal(send(HttpMethod.POST, id + "/invitation", admin, null), 429))
                .isEqualTo("too-many-mails");
    }

    @Test
    void keeps_a_blocked_person_out_and_lets_them_in_again() {
        var email = someEmail();
        var ann = people.somebody(email);
        var id = ann.path("user").path("id").asString();
        var blocked = json(block(id), 200);
        assertThat(blocked.path("blockedAt").asString()).isNotEmpty();
        assertThat(refusal(people.logIn(email, PASSWORD), 403)).isEqualTo("account-blocked");
        assertThat(refusal(people.logIn(email, "wrong password"), 401)).isEqualTo("bad-credentials");
        refusal(people.refresh(ann.path("refreshToken").asString()), 401);
        people.post("/auth/password/forgotten", Map.of("email", email))
                .expectStatus()
                .isAccepted();
        assertThat(purposes(id)).isEmpty();
        assertThat(refusal(send(HttpMethod.POST, id + "/invitation", admin, null), 409))
                .isEqualTo("person-blocked");
        assertThat(json(send(HttpMethod.POST, id + "/unblock", admin, null), 200)
                        .has("blockedAt"))
                .isFalse();
        people.logIn(email, PASSWORD).expectStatus().isOk();
        assertThat(facts(id)).containsExactly("UserRegistered", "UserChanged", "UserChanged");
    }

    /** Whoever signs in while being blocked ends up without a session, or was there before and loses it. */
    @Test
    void leaves_no_session_to_who_signs_in_while_being_blocked() {
        for (var round = 0; round < 5; round++) {
            var email = someEmail();
            var id = people.somebody(email).path("user").path("id").asString();
            var tasks = new java.util.concurrent.ConcurrentLinkedQueue<Runnable>(
                    List.of(() -> block(id), () -> people.logIn(email, PASSWORD), () -> people.logIn(email, PASSWORD)));
            Race.of(3, () -> {
                tasks.remove().run();
                return 0;
            });
            assertThat(jdbc.sql("select count(*) from session where account_id = :id and revoked_at is null")
                            .param("id", UUID.fromString(id))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void blocks_neither_oneself_nor_the_last_admin() {
        jdbc.sql("delete from account").update();
        var last = json(added(someEmail(), "admin"), 201).path("id").asString();
        assertThat(refusal(block(last), 409)).isEqualTo("last-admin");
        var email = someEmail();
        var other = json(added(email, "admin"), 201).path("id").asString();
        var token = json(people.logIn(email, PASSWORD), 200).path("accessToken").asString();
        assertThat(refusal(send(HttpMethod.POST, other + "/block", token, Map.of("reason", "me")), 400))
                .isEqualTo("validation-failed");
        block(last).expectStatus().isOk();
        assertThat(refusal(block(other), 409)).isEqualTo("last-admin");
    }

    @Test
    void corrects_a_person_and_ends_what_the_old_address_held() {
        var ann = people.somebody();
        var id = ann.path("user").path("id").asString();
        var email = someEmail();
        people.post(
                "/auth/password/forgotten",
                Map.of("email", ann.path("user").path("email").asString()));
        var link = openLink(id);
        var changed = json(
                send(HttpMethod.PATCH, id, admin, Map.of("name", "Anna", "phone", "+49 30 1", "email", email)), 200);
        assertThat(List.of(
                        changed.path("name").asString(), changed.path("email").asString()))
                .containsExactly("Anna", email);
        refusal(people.refresh(ann.path("refreshToken").asString()), 401);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> links.newSecret(link))
                .hasMessageContaining("password link");
        people.logIn(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void refuses_an_address_that_somebody_has() {
        var taken = people.somebody().path("user").path("email").asString();
        var id = people.somebody().path("user").path("id").asString();
        assertThat(refusal(send(HttpMethod.PATCH, id, admin, Map.of("email", taken, "name", "Other")), 409))
                .isEqualTo("email-taken");
        assertThat(json(people.get("/users/" + id, admin), 200).path("name").asString())
                .isEqualTo("Ann");
    }

    @Test
    void agents_look_after_customers_only() {
        var email = someEmail();
        json(added(email, "agent"), 201);
        var agent = json(people.logIn(email, PASSWORD), 200).path("accessToken").asString();
        var customer = people.somebody().path("user").path("id").asString();
        var manager = json(added(someEmail(), "fleet_manager"), 201).path("id").asString();
        send(HttpMethod.PATCH, customer, agent, Map.of("phone", "+1 555 010"))
                .expectStatus()
                .isOk();
        refusal(send(HttpMethod.PATCH, manager, agent, Map.of("name", "X")), 403);
        refusal(send(HttpMethod.POST, manager + "/invitation", agent, null), 404);
        refusal(send(HttpMethod.POST, customer + "/block", agent, Map.of("reason", "x")), 403);
        refusal(send(HttpMethod.POST, customer + "/unblock", agent, null), 403);
        var stranger = people.somebody().path("accessToken").asString();
        refusal(send(HttpMethod.PATCH, customer, stranger, Map.of("name", "X")), 403);
        refusal(send(HttpMethod.POST, customer + "/invitation", stranger, null), 403);
    }

    @Test
    void does_not_block_without_a_reason() {
        var id = people.somebody().path("user").path("id").asString();
        refusal(send(HttpMethod.POST, id + "/block", admin, Map.of("reason", " ")), 400);
        refusal(send(HttpMethod.POST, id + "/block", admin, Map.of()), 400);
        refusal(send(HttpMethod.POST, UUID.randomUUID() + "/block", admin, Map.of("reason", "x")), 404);
    }

    private ResponseSpec block(String id) {
        return send(HttpMethod.POST, id + "/block", admin, Map.of("reason", "left the company"));
    }

    private ResponseSpec send(HttpMethod method, String path, String token, Object body) {
        return people.send(method, "/users/" + path, token, body == null ? Map.of() : body);
    }

    private ResponseSpec invited(String email, String role) {
        return people.send(
                HttpMethod.POST, "/users", admin, Map.of("email", email, "name", "Bo", "roles", List.of(role)));
    }

    private ResponseSpec added(String email, String role) {
        return people.send(
                HttpMethod.POST,
                "/users",
                admin,
                Map.of("email", email, "password", PASSWORD, "name", "Bo", "roles", List.of(role)));
    }

    private UUID openLink(String person) {
        return jdbc.sql("select id from password_link where account_id = :id and closed_at is null")
                .param("id", UUID.fromString(person))
                .query(UUID.class)
                .single();
    }

    private List<String> purposes(String person) {
        return jdbc.sql("select purpose from password_link where account_id = :id")
                .param("id", UUID.fromString(person))
                .query(String.class)
                .list();
    }

    private List<String> facts(String person) {
        return jdbc.sql("select type from outbox where key = :id order by position")
                .param("id", person)
                .query(String.class)
                .list();
    }
}
