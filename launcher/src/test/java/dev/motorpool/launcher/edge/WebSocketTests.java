package dev.motorpool.launcher.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.launcher.edge.tiny.TinySocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A WebSocket through the gateway, to a sibling under {@code /cars} and to a service elsewhere under {@code /search}. */
class WebSocketTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Collects what it hears; a text may come in parts. */
    private static final class Ear implements WebSocket.Listener {

        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
            part.append(text);
            if (isLast) {
                heard.add(part.toString());
                part.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, text, isLast);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            heard.add("closed " + status + " " + reason);
            return WebSocket.Listener.super.onClose(socket, status, reason);
        }

        String next() throws InterruptedException {
            return heard.poll(10, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search", "/api/cars"})
    void carries_texts_both_ways_and_the_close(String way) throws Exception {
        var ear = new Ear();
        var socket = open(way + "/open/ws?a=b", ear);
        assertThat(ear.next()).isEqualTo("hello from a=b");
        var large = "x".repeat(7_000);
        for (var text : List.of("one", large, "three")) {
            socket.sendText(text, true).join();
            assertThat(ear.next()).isEqualTo(text);
        }
        socket.sendText("bye", true).join();
        assertThat(ear.next()).isEqualTo("closed 1000 bye");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void a_client_that_vanishes_is_gone_for_the_service_too(String way) throws Exception {
        Awaitility.await().until(() -> TinySocket.OPEN.get() == 0);
        var sockets = new ArrayList<WebSocket>();
        for (var n = 0; n < 20; n++) {
            var ear = new Ear();
            sockets.add(open(way + "/open/ws", ear));
            ear.next();
        }
        assertThat(TinySocket.OPEN).hasValue(20);
        sockets.forEach(WebSocket::abort);
        Awaitility.await().until(() -> TinySocket.OPEN.get() == 0);
    }

    @ParameterizedTest
    @CsvSource({"/cars/ws, 401", "/search/ws, 401", "/cars/open/nothing, 404", "/bookings/ws, 502"})
    void a_refusal_reaches_the_client(String path, int status) {
        assertThatThrownBy(() -> open(path, new Ear()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({"https://known.example, 101", "https://evil.example, 403"})
    void the_service_sees_where_the_page_is_from(String origin, int status) throws Exception {
        try (var client = new java.net.Socket("localhost", TwoWays.gatewayPort())) {
            client.getOutputStream().write("""
                    GET /cars/open/ws HTTP/1.1\r
                    Host: localhost\r
                    Origin: %s\r
                    Connection: Upgrade\r
                    Upgrade: websocket\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    \r
                    """.formatted(origin).getBytes());
            var answer = new String(client.getInputStream().readNBytes(12));
            assertThat(answer).isEqualTo("HTTP/1.1 " + status);
        }
    }

    private static WebSocket open(String path, Ear ear) {
        var address = URI.create("ws://localhost:" + TwoWays.gatewayPort() + path);
        return CLIENT.newWebSocketBuilder().buildAsync(address, ear).join();
    }
}
