package dev.motorpool.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the door that every service has: open routes, routes of peers, and all the others. */
@ServiceTest(
        properties = {
            "spring.application.name=door",
            "spring.config.import=classpath:platform.yml",
            "motorpool.security.peer-secret=" + WhoMayEnterTests.SECRET
        })
class WhoMayEnterTests {

    static final String SECRET = "of-this-installation-and-no-other";

    private static final String INTERNAL = "/internal/door/cars";

    @Autowired
    RestTestClient client;

    @Test
    void a_peer_shows_its_seal_and_needs_no_person() {
        sealed(INTERNAL, seal(SECRET, Instant.now(), "GET", INTERNAL))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("cars");
    }

    @Test
    void a_seal_opens_nothing_but_what_peers_offer_each_other() {
        sealed("/closed", seal(SECRET, Instant.now(), "GET", "/closed"))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void a_seal_that_was_made_for_something_else_opens_nothing() {
        var now = Instant.now();
        sealed(INTERNAL, seal(SECRET, now, "POST", INTERNAL)).expectStatus().isUnauthorized();
        sealed(INTERNAL, seal(SECRET, now, "GET", "/internal/door/people"))
                .expectStatus()
                .isUnauthorized();
        sealed(INTERNAL, seal("of-another-installation-altogether", now, "GET", INTERNAL))
                .expectStatus()
                .isUnauthorized();
        sealed(INTERNAL, seal(SECRET, now.minus(Duration.ofMinutes(2)), "GET", INTERNAL))
                .expectStatus()
                .isUnauthorized();
        sealed(INTERNAL, "1.x").expectStatus().isUnauthorized();
        client.get().uri(INTERNAL).exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void of_people_only_admins_come_in_where_peers_do(Role role) {
        as(role, INTERNAL).expectStatus().isEqualTo(role == Role.ADMIN ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,     /open,            200",
        "HEAD,    /open,            200",
        "POST,    /open,            401",
        "OPTIONS, /open,            401",
        "GET,     /open/further,    401",
        "GET,     /closed,          401",
        "HEAD,    /closed,          401",
        "POST,    /only-post,       200",
        "HEAD,    /only-post,       401",
        "GET,     /only-post,       401",
        "GET,     /actuator/health, 200",
        "GET,     /actuator/env,    401",
        "GET,     /v3/api-docs,     200",
    })
    void without_a_token_only_what_is_named_is_open(HttpMethod method, String path, int status) {
        client.method(method).uri(path).exchange().expectStatus().isEqualTo(status);
    }

    @Test
    void an_open_route_knows_the_person_if_there_is_one() {
        client.get().uri("/open").exchange().expectBody(String.class).isEqualTo("nobody");
        var someone = TestTokens.someone(Role.CUSTOMER);
        client.get()
                .uri("/open")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(someone))
                .exchange()
                .expectBody(String.class)
                .isEqualTo(someone.email());
    }

    @Test
    void a_token_is_taken_from_the_header_and_from_nowhere_else() {
        var token = TestTokens.bearer(TestTokens.someone(Role.ADMIN)).substring("Bearer ".length());
        client.get()
                .uri("/closed?access_token=" + token)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        client.get()
                .uri("/closed")
                .cookie("access_token", token)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        client.get()
                .uri("/closed")
                .header(HttpHeaders.AUTHORIZATION, "Basic " + token)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    @Test
    void the_document_shows_roles_as_they_are_written_and_not_who_asks() {
        var document = client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(document).contains("\"fleet_manager\"").doesNotContain("FLEET_MANAGER", "\"caller\"");
    }

    @Test
    void who_asks_is_told_by_the_token_whatever_the_request_says() {
        var someone = TestTokens.someone(Role.CUSTOMER);
        client.get()
                .uri("/closed?id=%s&email=other@example.com&roles=admin".formatted(UUID.randomUUID()))
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(someone))
                .exchange()
                .expectBody(String.class)
                .isEqualTo(someone.email());
    }

    private ResponseSpec sealed(String path, String seal) {
        return client.get().uri(path).header(PeerSeal.HEADER, seal).exchange();
    }

    private ResponseSpec as(Role role, String path) {
        return client.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(TestTokens.someone(role)))
                .exchange();
    }

    private static String seal(String secret, Instant at, String method, String path) {
        return String.valueOf(new PeerSeal(secret, Clock.fixed(at, ZoneOffset.UTC)).of(method, path));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Routes.class)
    static class Door {

        @Bean
        PublicRoutes publicRoutes() {
            return PublicRoutes.of("GET /open", "POST /only-post");
        }
    }

    @RestController
    static class Routes {

        @GetMapping("/open")
        String open(@Nullable Caller caller) {
            return caller == null ? "nobody" : caller.email();
        }

        @PostMapping("/open")
        void write() {}

        @GetMapping("/open/further")
        void further() {}

        @PostMapping("/only-post")
        void onlyPost() {}

        @GetMapping("/closed")
        String closed(Caller caller) {
            return caller.email();
        }

        @GetMapping(INTERNAL)
        String cars() {
            return "cars";
        }

        @GetMapping("/role")
        Role role() {
            return Role.FLEET_MANAGER;
        }
    }
}
