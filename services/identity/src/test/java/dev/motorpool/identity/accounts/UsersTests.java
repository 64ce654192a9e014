package dev.motorpool.identity.accounts;

import static dev.motorpool.identity.People.PASSWORD;
import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static dev.motorpool.identity.People.someEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.Race;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@IdentityTest
class UsersTests {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    String operator;

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from account").update();
        operator = people.operator();
    }

    @Test
    void adds_people_with_roles_who_can_log_in() {
        var email = someEmail();
        var user = json(add(email, "fleet_manager", "AGENT"), 201);
        assertThat(user.path("roles").toString()).isEqualTo("[\"agent\",\"fleet_manager\"]");
        assertThat(json(people.logIn(email, PASSWORD), 200).path("user")).isEqualTo(user);
        assertThat(refusal(add(email, "customer"), 409)).isEqualTo("email-taken");
    }

    @Test
    void is_for_admins_only() {
        var customer = people.somebody().path("accessToken").asString();
        var before = count();
        refusal(people.get("/users", null), 401);
        assertThat(refusal(people.get("/users", customer), 403)).isEqualTo("forbidden");
        refusal(people.send(HttpMethod.POST, "/users", customer, user(someEmail(), "admin")), 403);
        var own = json(people.get("/auth/me", customer), 200).path("id").asString();
        refusal(changeRoles(own, customer, "admin"), 403);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void lets_agents_find_people_and_add_customers_and_no_more() {
        var email = someEmail();
        json(add(email, "agent"), 201);
        var agent = json(people.logIn(email, PASSWORD), 200).path("accessToken").asString();
        var walkIn = json(people.send(HttpMethod.POST, "/users", agent, user(someEmail(), "customer")), 201);
        var id = walkIn.path("id").asString();
        assertThat(json(people.get("/users?q=" + walkIn.path("email").asString(), agent), 200)
                        .path("total")
                        .asInt())
                .isOne();
        assertThat(json(people.get("/users/" + id, agent), 200)).isEqualTo(walkIn);
        for (var role : List.of("agent", "fleet_manager", "admin")) {
            refusal(people.send(HttpMethod.POST, "/users", agent, user(someEmail(), role)), 403);
            refusal(people.send(HttpMethod.POST, "/users", agent, user(someEmail(), "customer", role)), 403);
        }
        refusal(changeRoles(id, agent, "agent"), 403);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void shows_a_person_to_themselves_and_to_admins() {
        var ann = people.somebody();
        var path = "/users/" + ann.path("user").path("id").asString();
        assertThat(json(people.get(path, ann.path("accessToken").asString()), 200))
                .isEqualTo(ann.path("user"));
        people.get(path, operator).expectStatus().isOk();
        var stranger = people.somebody().path("accessToken").asString();
        assertThat(refusal(people.get(path, stranger), 404)).isEqualTo("user-not-found");
        refusal(people.get("/users/" + UUID.randomUUID(), operator), 404);
        refusal(people.get("/users/no-uuid", operator), 400);
    }

    @Test
    void lists_people_by_pages_newest_first() {
        var emails = List.of(someEmail(), someEmail(), someEmail());
        emails.forEach(people::somebody);
        var first = json(people.get("/users?limit=2", operator), 200);
        assertThat(first.path("items").findValuesAsString("email")).containsExactly(emails.get(2), emails.get(1));
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("totalPages").asInt()).isEqualTo(2);
        var second = json(people.get("/users?limit=2&page=2", operator), 200);
        assertThat(second.path("items").findValuesAsString("email")).containsExactly(emails.get(0));
    }

    @Test
    void finds_people_by_role_and_by_part_of_name_or_address() {
        add("wild%card@example.com", "agent").expectStatus().isCreated();
        add("plain@example.com", "customer").expectStatus().isCreated();
        assertThat(found("role=agent")).containsExactly("wild%card@example.com");
        assertThat(found("role=AGENT&q=PLAIN")).isEmpty();
        assertThat(found("q={q}", "%")).containsExactly("wild%card@example.com");
        assertThat(found("q=ADDED")).hasSize(2);
    }

    @Test
    void names_the_people_of_a_list_in_one_answer() {
        var one = json(add("one@example.com", "customer"), 201).path("id").asString();
        var other = json(add("other@example.com", "agent"), 201).path("id").asString();
        add("nobody@example.com", "agent");
        var nowhere = java.util.UUID.randomUUID();
        assertThat(found("ids=%s,%s,%s".formatted(one, other, nowhere)))
                .containsExactlyInAnyOrder("one@example.com", "other@example.com");
        assertThat(found("ids=" + nowhere)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ids=x", "role=king", "page=0", "limit=10000", "page=x"})
    void refuses_a_list_that_cannot_be(String query) {
        refusal(people.get("/users?" + query, operator), 400);
    }

    @Test
    void refuses_a_question_that_cannot_be() {
        refusal(people.get("/users?q={q}", operator, "x".repeat(101)), 400);
        refusal(people.get("/users?q={q}", operator, "a\0b"), 400);
    }

    @Test
    void puts_changed_roles_into_the_next_token() {
        var ann = people.somebody();
        var id = ann.path("user").path("id").asString();
        var changed = json(changeRoles(id, operator, "agent"), 200);
        assertThat(changed.path("roles").toString()).isEqualTo("[\"agent\"]");
        var next = json(people.refresh(ann.path("refreshToken").asString()), 200);
        assertThat(next.path("user").path("roles").toString()).isEqualTo("[\"agent\"]");
        assertThat(jdbc.sql("select data ->> 'version' from outbox where key = :id and type = 'UserChanged'")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"roles\":[]}", "{\"roles\":[null]}", "{\"roles\":[\"king\"]}", "{\"roles\":\"x\"}"})
    void refuses_roles_that_are_none(String body) {
        var id = people.somebody().path("user").path("id").asString();
        refusal(people.send(HttpMethod.PUT, "/users/" + id + "/roles", operator, body), 400);
        assertThat(json(people.get("/users/" + id, operator), 200).path("roles").toString())
                .isEqualTo("[\"customer\"]");
    }

    @Test
    void does_not_know_people_who_are_not_there() {
        refusal(changeRoles(UUID.randomUUID().toString(), operator, "agent"), 404);
    }

    @Test
    void leaves_the_last_admin_the_role() {
        var last = json(add(someEmail(), "admin"), 201).path("id").asString();
        assertThat(refusal(changeRoles(last, operator, "customer"), 409)).isEqualTo("last-admin");
        changeRoles(last, operator, "customer", "admin").expectStatus().isOk();
        add(someEmail(), "admin").expectStatus().isCreated();
        changeRoles(last, operator, "customer").expectStatus().isOk();
    }

    @Test
    void leaves_one_admin_when_all_lose_the_role_at_once() {
        for (var round = 0; round < 5; round++) {
            jdbc.sql("delete from account").update();
            var admins = new java.util.concurrent.ConcurrentLinkedQueue<String>();
            for (var i = 0; i < 4; i++) {
                admins.add(json(add(someEmail(), "admin"), 201).path("id").asString());
            }
            var answers = Race.of(
                    4,
                    () -> changeRoles(admins.remove(), operator, "customer")
                            .returnResult(String.class)
                            .getStatus()
                            .value());
            assertThat(answers).containsOnly(200, 409).containsOnlyOnce(409);
            assertThat(found("role=admin")).hasSize(1);
        }
    }

    private List<String> found(String query, Object... variables) {
        return json(people.get("/users?" + query, operator, variables), 200)
                .path("items")
                .findValuesAsString("email");
    }

    private ResponseSpec add(String email, String... roles) {
        return people.send(HttpMethod.POST, "/users", operator, user(email, roles));
    }

    private static Map<String, Object> user(String email, String... roles) {
        return Map.of("email", email, "password", PASSWORD, "name", "Added", "roles", roles);
    }

    private ResponseSpec changeRoles(String id, String token, String... roles) {
        return people.send(HttpMethod.PUT, "/users/" + id + "/roles", token, Map.of("roles", roles));
    }

    private long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }
}
