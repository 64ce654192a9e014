package dev.motorpool.launcher.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.TestSeals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.json.JsonMapper;

/** A peer that behaves badly. */
class HttpCallsTests {

    interface Garage {

        @GetExchange("/internal/garage/doors")
        Integer doors();

        @PostExchange("/internal/garage/doors")
        Integer build();
    }

    private final AtomicInteger asked = new AtomicInteger();

    private HttpHandler behaviour = exchange -> answer(exchange, 200, "4");
    private HttpServer server;
    private Garage garage;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            behaviour.handle(exchange);
        });
        server.start();
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        var calls = new HttpCalls(
                "garage", Garage.class, address, JsonMapper.shared(), TestSeals.of("secret"), Breakers.of("garage"));
        garage = PeerCalls.proxy(Garage.class, calls);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
        exchange.close();
    }

    private static void hangUp(HttpExchange exchange) {
        exchange.close();
    }

    @Test
    void asks_once_more_when_the_connection_broke() {
        behaviour = exchange -> {
            if (asked.get() == 1) {
                hangUp(exchange);
            } else {
                answer(exchange, 200, "4");
            }
        };

        assertThat(garage.doors()).isEqualTo(4);
        assertThat(asked).hasValue(2);
    }

    @Test
    void never_repeats_what_changes_something() {
        behaviour = HttpCallsTests::hangUp;

        var refusal = catchThrowableOfType(Problem.class, garage::build);

        assertThat(refusal.code()).isEqualTo("garage-unavailable");
        assertThat(asked).hasValue(1);
    }

    @Test
    void takes_an_answer_that_is_none_of_the_peers_as_its_absence() {
        behaviour = exchange -> answer(exchange, 502, "{\"message\": \"bad gateway\"}");

        var refusal = catchThrowableOfType(Problem.class, garage::doors);

        assertThat(refusal.code()).isEqualTo("garage-unavailable");
        assertThat(refusal.getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void spares_a_peer_that_fails_again_and_again() {
        behaviour = exchange -> answer(exchange, 500, "{}");
        for (var call = 0; call < 30; call++) {
            catchThrowableOfType(Problem.class, garage::build);
        }

        assertThat(asked).hasValue(10);
        assertThat(catchThrowableOfType(Problem.class, garage::doors).code()).isEqualTo("garage-unavailable");
    }

    @Test
    void does_not_mind_refusals() {
        behaviour = exchange -> answer(
                exchange,
                409,
                "{\"type\": \"urn:motorpool:problem:garage-full\", \"status\": 409, \"detail\": \"Full.\"}");
        for (var call = 0; call < 30; call++) {
            assertThat(catchThrowableOfType(Problem.class, garage::build).code())
                    .isEqualTo("garage-full");
        }

        assertThat(asked).hasValue(30);
    }

    @Test
    void shows_that_it_belongs_to_the_installation() {
        behaviour = exchange -> {
            var seal = exchange.getRequestHeaders().getFirst("X-Motorpool-Peer");
            var isGood = TestSeals.isGood("secret", seal, "GET", "/internal/garage/doors");
            answer(exchange, 200, isGood ? "1" : "0");
        };

        assertThat(garage.doors()).isEqualTo(1);
    }
}
