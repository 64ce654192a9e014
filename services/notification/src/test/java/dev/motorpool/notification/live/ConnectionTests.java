package dev.motorpool.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

class ConnectionTests {

    private static final Instant NOW = Instant.parse("2027-06-01T08:00:00Z");

    private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void a_client_that_does_not_read_is_dropped_and_holds_up_nobody() throws Exception {
        var connection = new Connection(stuck(), TestTokens.someone(Role.CUSTOMER), NOW.plusSeconds(60), 10, NOW);
        var before = System.nanoTime();
        for (var i = 0; i < 20; i++) {
            connection.send("{}");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo(Connection.TOO_SLOW);
    }

    @Test
    void a_client_that_answers_no_ping_is_dropped() throws Exception {
        heartbeat(51, 900);
        assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo(Connection.SILENT);
    }

    @Test
    void a_client_that_is_silent_and_whose_token_has_ended_is_told_of_the_token() throws Exception {
        heartbeat(51, 50);
        assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo(Connection.TOKEN_EXPIRED);
    }

    @Test
    void a_client_that_was_heard_of_lately_is_pinged() {
        heartbeat(49, 900);
        assertThat(closed).isNotDone();
    }

    @Test
    void there_are_only_so_many_connections() {
        var connections = at(NOW);
        for (var i = 0; i < 3; i++) {
            var connection = new Connection(stuck(), TestTokens.someone(Role.CUSTOMER), NOW.plusSeconds(9), 10, NOW);
            assertThat(connections.add(connection)).isEqualTo(i < 2);
        }
    }

    /** So many seconds after the client was heard last; its token ends so many seconds after that, too. */
    private void heartbeat(int silence, int token) {
        var connections = at(NOW.plusSeconds(silence));
        var customer = TestTokens.someone(Role.CUSTOMER);
        connections.add(new Connection(stuck(), customer, NOW.plusSeconds(token), 10, NOW));
        connections.heartbeat();
    }

    private static Connections at(Instant time) {
        var settings = new LiveProperties(Set.of(), 2, 2, 10, Duration.ofSeconds(25), Duration.ofSeconds(10));
        return new Connections(settings, Clock.fixed(time, ZoneOffset.UTC));
    }

    /** A session whose client never reads. */
    private WebSocketSession stuck() {
        return (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "sendMessage" -> {
                        never.await();
                        yield null;
                    }
                    case "close" -> {
                        closed.complete((CloseStatus) arguments[0]);
                        yield null;
                    }
                    default -> "stuck";
                });
    }
}
