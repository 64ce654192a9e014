package dev.motorpool.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RoutingTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/auth/login, identity, /auth/login",
        "/auth/jwks.json, identity, /auth/jwks.json",
        "/users/1, identity, /users/1",
        "/cars, fleet, /cars",
        "/cars/, fleet, /cars/",
        "/branches/7/hours, fleet, /branches/7/hours",
        "/maintenance, booking, /maintenance",
        "/search?q=a%2Fb;c//d, search, /search",
        "/%73earch, search, /%73earch",
        "/bookings/x%20y, booking, /bookings/x%20y",
        "/quotes, booking, /quotes",
        "/ops/search/dead-facts, search, /ops/search/dead-facts",
        "/api/cars/1, fleet, /cars/1",
        "/%61pi/cars/1, fleet, /cars/1",
        "/api/ops/fleet/x, fleet, /ops/fleet/x"
    })
    void hands_a_path_to_its_service(String sent, String service, String seen) {
        var answer = new Wire(port).get(sent);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("service").asString()).isEqualTo(service);
        assertThat(answer.json().path("uri").asString()).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/cars",
                "/actuator/health",
                "/v3/api-docs",
                "/api/actuator",
                "/api/api/cars",
                "/error",
                "/CARS",
                "/carsx",
                "/ops",
                "/ops/",
                "/ops/gateway/x",
                "/ops/unknown/x",
                "/nothing",
                "/.well-known/x"
            })
    void knows_no_other_path(String path) {
        var answer = new Wire(port).get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("route-not-found");
        assertThat(answer.json().path("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:motorpool:problem:route-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//actuator/health",
                "/cars//x",
                "/cars/../actuator",
                "/cars/./x",
                "/cars/%2e%2e/actuator",
                "/cars/.%2E/actuator",
                "/cars;x=1",
                "/cars/%3bx",
                "/cars%2F..%2Factuator",
                "/cars/%5c..%5cactuator",
                "/cars\\..\\actuator",
                "/cars/%252e%252e/actuator",
                "/cars/%00",
                "/cars/%zz",
                "/cars/%",
                "/cars/%c0%ae",
                "/cars/%ff",
                "/api//cars",
                "/api/../actuator",
                "/cars/%0d%0aX: y",
                "/.."
            })
    void refuses_a_path_that_could_be_read_in_two_ways(String path) {
        var answer = new Wire(port).get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payments/1", "/invoices", "/analytics/x", "/notifications", "/ws", "/jobs"})
    void says_that_a_service_is_not_installed(String path) {
        var answer = new Wire(port).get(path);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("service-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "X"})
    void refuses_other_methods(String method) {
        var answer = new Wire(port).send(method, "/cars", "");
        assertThat(answer.status()).isIn(400, 405, 501);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void refuses_what_is_no_http() {
        var answer = new Wire(port).raw("GET /cars\u0001 HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:motorpool:problem:malformed-request");
    }

    @Test
    void refuses_a_wrong_method_on_its_own_pages() {
        var answer = new Wire(port).send("DELETE", "/health", "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
    }

    @Test
    void welcomes_whoever_opens_the_address_itself() {
        assertThat(new Wire(port).get("/api").json().path("documentation").asString())
                .isEqualTo("/docs");
    }
}
