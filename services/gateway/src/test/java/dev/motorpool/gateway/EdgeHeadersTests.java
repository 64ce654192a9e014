package dev.motorpool.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class EdgeHeadersTests {

    private static final String KNOWN = "http://localhost:5173";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/nothing", "/health", "/docs", "/cars/../x"})
    void makes_browsers_careful_on_every_answer(String path) {
        var answer = new Wire(port).get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }

    @Test
    void lets_only_the_docs_page_run_scripts() {
        assertThat(new Wire(port).get("/docs").header("Content-Security-Policy"))
                .contains("script-src 'self'");
        assertThat(new Wire(port).get("/cars").header("Content-Security-Policy"))
                .doesNotContain("script-src");
    }

    @Test
    void keeps_a_harmless_request_id_and_replaces_any_other() {
        assertThat(new Wire(port).get("/cars", "X-Request-Id: abc-1").header("X-Request-Id"))
                .isEqualTo("abc-1");
        var replaced = new Wire(port).get("/cars", "X-Request-Id: a b{c}");
        assertThat(replaced.header("X-Request-Id")).hasSize(36);
        assertThat(replaced.json().path("headers").path("x-request-id").path(0).asString())
                .isEqualTo(replaced.header("X-Request-Id"));
    }

    @Test
    void lets_pages_of_a_listed_origin_read_answers() {
        var answer = new Wire(port).get("/cars", "Origin: " + KNOWN);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Request-Id", "Retry-After");
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "null", "http://localhost:5173.evil.example.com"})
    void gives_no_permission_to_other_origins(String origin) {
        var answer = new Wire(port).get("/cars", "Origin: " + origin);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("Vary")).contains("Origin");
        var preflight = preflight(origin);
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.code()).isEqualTo("origin-not-allowed");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void answers_a_preflight_itself() {
        var answer = preflight(KNOWN);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
        assertThat(answer.header("RateLimit-Limit")).isNull();
    }

    @Test
    void lets_a_page_read_a_refusal() {
        var answer = new Wire(port).get("/nothing", "Origin: " + KNOWN);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
    }

    private Wire.Answer preflight(String origin) {
        return new Wire(port)
                .send("OPTIONS", "/bookings", "", "Origin: " + origin, "Access-Control-Request-Method: POST");
    }
}
