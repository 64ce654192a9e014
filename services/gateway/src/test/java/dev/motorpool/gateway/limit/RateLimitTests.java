package dev.motorpool.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.gateway.GatewayTest;
import dev.motorpool.gateway.Wire;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest(properties = {"motorpool.gateway.trusted-proxies=127.0.0.1", "RATE_LIMIT_MAX=100"})
class RateLimitTests {

    @LocalServerPort
    int port;

    @Test
    void tells_what_is_left() {
        var answer = get("/search", "10.0.0.1");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"global\";q=100;w=900, \"search\";q=60;w=60");
        assertThat(answer.header("RateLimit")).startsWith("\"global\";r=99;t=").contains("\"search\";r=59;t=");
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("60");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("59");
        assertThat(Long.parseLong(answer.header("RateLimit-Reset"))).isBetween(1L, 60L);
        assertThat(answer.header("Retry-After")).isNull();
    }

    @Test
    void refuses_the_request_after_the_last_one() {
        spend(100, "/cars", "10.0.0.2");
        var answer = get("/branches", "10.0.0.2", "Origin: http://localhost:5173");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("rate-limited");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 900L);
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(get("/cars", "10.0.0.3").status()).isEqualTo(200);
    }

    @Test
    void always_answers_health_and_pages() {
        spend(100, "/cars", "10.0.0.4");
        assertThat(get("/health", "10.0.0.4").status()).isEqualTo(200);
        assertThat(get("/docs", "10.0.0.4").status()).isEqualTo(200);
        assertThat(get("/nothing", "10.0.0.4").status()).isEqualTo(429);
    }

    @Test
    void holds_search_and_booking_to_limits_of_their_own_on_every_way_to_write_the_path() {
        spend(20, "/search", "10.0.0.5");
        spend(20, "/api/search?q=x", "10.0.0.5");
        spend(20, "/%73earch", "10.0.0.5");
        assertThat(get("/search", "10.0.0.5").json().path("limit").asString()).isEqualTo("search");
        assertThat(send("HEAD", "/search", "10.0.0.5").status()).isEqualTo(429);
        assertThat(get("/cars", "10.0.0.5").status()).isEqualTo(200);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(send("POST", "/bookings", "10.0.0.6").status())
                        .isEqualTo(200));
        assertThat(send("POST", "/bookings", "10.0.0.6").json().path("limit").asString())
                .isEqualTo("booking");
        assertThat(get("/bookings", "10.0.0.6").status()).isEqualTo(200);
    }

    @Test
    void counts_a_signed_in_person_wherever_they_are_and_nobody_else_there() {
        var person = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        for (var i = 0; i < 10; i++) {
            assertThat(send("POST", "/bookings", "10.0.1." + i, person).status())
                    .isEqualTo(200);
        }
        assertThat(send("POST", "/bookings", "10.0.1.99", person).status()).isEqualTo(429);
        var other = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        assertThat(send("POST", "/bookings", "10.0.1.99", other).status()).isEqualTo(200);
        assertThat(send("POST", "/bookings", "10.0.1.99").header("RateLimit-Remaining"))
                .isEqualTo("9");
    }

    @Test
    void counts_an_invalid_token_by_its_address() {
        for (var i = 0; i < 10; i++) {
            var forged = TestTokens.bearer(TestTokens.someone(Role.ADMIN), TestTokens.newKey(), claims -> claims);
            assertThat(send("POST", "/bookings", "10.0.2.1", "Authorization: " + forged)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(send("POST", "/bookings", "10.0.2.1", "Authorization: Bearer x.y.z")
                        .status())
                .isEqualTo(429);
        assertThat(send("POST", "/bookings", "10.0.2.1").status()).isEqualTo(429);
    }

    @Test
    void counts_attempts_to_sign_in_by_address_even_with_a_token() {
        for (var i = 0; i < 20; i++) {
            var person = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
            assertThat(send("POST", i % 2 == 0 ? "/auth/login" : "/auth/signup", "10.0.3.1", person)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(send("POST", "/auth/register", "10.0.3.1").status()).isEqualTo(429);
        assertThat(send("POST", "/auth/refresh", "10.0.3.1").status()).isEqualTo(200);
        assertThat(send("POST", "/auth/login", "10.0.3.2").status()).isEqualTo(200);
    }

    /** Six calls a page, thirty pages one after the other, then an hour of live events in a quarter of one. */
    @Test
    void does_not_stop_those_who_work_here() {
        for (var role : List.of(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN)) {
            var person = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER, role));
            for (var i = 0; i < 480; i++) {
                var answer = get(i % 2 == 0 ? "/bookings" : "/cars", "10.0.8.1", person);
                assertThat(answer.status()).as(role + " " + i).isEqualTo(200);
            }
            assertThat(get("/cars", "10.0.8.1", person).header("RateLimit-Policy"))
                    .isEqualTo("\"staff\";q=6000;w=900");
            for (var i = 0; i < 20; i++) {
                assertThat(send("POST", "/bookings", "10.0.8.1", person).status())
                        .isEqualTo(200);
            }
        }
        assertThat(get("/cars", "10.0.8.1").header("RateLimit-Remaining")).isEqualTo("99");
    }

    @Test
    void holds_customers_to_what_strangers_are_held_to_and_staff_to_what_a_console_needs() {
        var customer = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        assertThat(get("/cars", "10.0.8.2", customer).header("RateLimit-Policy"))
                .isEqualTo("\"global\";q=100;w=900");
        var forged = TestTokens.bearer(TestTokens.someone(Role.ADMIN), TestTokens.newKey(), claims -> claims);
        assertThat(get("/cars", "10.0.8.2", "Authorization: " + forged).header("RateLimit-Policy"))
                .isEqualTo("\"global\";q=100;w=900");
    }

    @Test
    void counts_a_live_connection_for_the_person_whose_token_it_brings() {
        var token = TestTokens.bearer(TestTokens.someone(Role.AGENT)).substring("Bearer ".length());
        assertThat(get("/notifications", "10.0.8.3", "Sec-WebSocket-Protocol: bearer, " + token)
                        .header("RateLimit-Policy"))
                .isEqualTo("\"staff\";q=6000;w=900");
    }

    /** Whoever tries stolen cards: one person is stopped soon, an address with ever new persons a little later. */
    @Test
    void holds_tries_to_pay_to_limits_by_person_and_by_address() {
        var person = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        for (var i = 0; i < 10; i++) {
            var path = i % 2 == 0 ? "/payments/" + java.util.UUID.randomUUID() + "/pay" : "/payments";
            assertThat(send("POST", path, "10.0.6." + i, person).status()).isNotEqualTo(429);
        }
        assertThat(send("POST", "/api/payments/x/pay", "10.0.6.99", person)
                        .json()
                        .path("limit")
                        .asString())
                .isEqualTo("paying");
        assertThat(send("POST", "/payments/x/confirm", "10.0.6.99", person).status())
                .isNotEqualTo(429);
        assertThat(get("/payments", "10.0.6.99", person).status()).isNotEqualTo(429);
        for (var i = 0; i < 60; i++) {
            var another = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
            assertThat(send("POST", "/payments/x/pay", "10.0.7.1", another).status())
                    .isNotEqualTo(429);
        }
        var last = "Authorization: " + TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        assertThat(send("POST", "/payments/x/pay", "10.0.7.1", last)
                        .json()
                        .path("limit")
                        .asString())
                .isEqualTo("paying-from-address");
    }

    @Test
    void counts_an_ipv6_network_as_one_client() {
        for (var i = 0; i < 10; i++) {
            assertThat(send("POST", "/bookings", "2001:db8:1:1::" + i).status()).isEqualTo(200);
        }
        assertThat(send("POST", "/bookings", "2001:db8:1:1:ffff::1").status()).isEqualTo(429);
        assertThat(send("POST", "/bookings", "2001:db8:1:2::1").status()).isEqualTo(200);
    }

    @Test
    void gives_no_request_away_when_many_come_at_once() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, 30)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            i -> () -> send("POST", "/bookings", "10.0.4.1").status())
                    .toList();
            var granted = 0;
            for (var answer : threads.invokeAll(tasks)) {
                granted += answer.get() == 200 ? 1 : 0;
            }
            assertThat(granted).isEqualTo(10);
        }
    }

    private void spend(int requests, String path, String client) {
        for (var i = 0; i < requests; i++) {
            assertThat(get(path, client).status()).isEqualTo(200);
        }
    }

    private Wire.Answer get(String path, String client, String... headers) {
        return send("GET", path, client, headers);
    }

    private Wire.Answer send(String method, String path, String client, String... headers) {
        var all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "X-Forwarded-For: " + client;
        return new Wire(port).send(method, path, "", all);
    }
}
