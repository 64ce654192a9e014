package dev.motorpool.launcher.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.motorpool.platform.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A service that is away costs those who ask for it no time after a while; one that is back is asked again. */
class SpareTests {

    private static final HttpUpstream.Deadlines QUICK =
            new HttpUpstream.Deadlines(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(200));

    @Test
    void spares_a_service_that_cannot_be_reached_and_asks_it_again_when_it_is_back() throws Exception {
        var server = server(200);
        int port = server.getAddress().getPort();
        server.stop(0);
        try (var upstream = upstream(port)) {
            for (var i = 0; i < 10; i++) {
                assertThat(status(upstream)).isEqualTo(502);
            }
            var refusal = catchThrowableOfType(Problem.class, () -> forward(upstream));
            assertThat(refusal.getStatusCode().value()).isEqualTo(503);
            assertThat(refusal.code()).isEqualTo("service-unavailable");
            assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            var back = server(200, port);
            try {
                Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> status(upstream) == 200);
            } finally {
                back.stop(0);
            }
        }
    }

    @Test
    void an_error_that_a_service_answers_is_an_answer() throws Exception {
        var server = server(500);
        try (var upstream = upstream(server.getAddress().getPort())) {
            for (var i = 0; i < 30; i++) {
                assertThat(status(upstream)).isEqualTo(500);
            }
        } finally {
            server.stop(0);
        }
    }

    private static HttpUpstream upstream(int port) {
        return new HttpUpstream("fleet", URI.create("http://127.0.0.1:" + port), QUICK);
    }

    private static int status(HttpUpstream upstream) throws IOException {
        try {
            return forward(upstream).getStatus();
        } catch (Problem problem) {
            return problem.getStatusCode().value();
        }
    }

    private static MockHttpServletResponse forward(HttpUpstream upstream) throws IOException {
        var response = new MockHttpServletResponse();
        upstream.forward(new MockHttpServletRequest("POST", "/cars"), response);
        return response;
    }

    private static HttpServer server(int status) throws IOException {
        return server(status, 0);
    }

    private static HttpServer server(int status, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
