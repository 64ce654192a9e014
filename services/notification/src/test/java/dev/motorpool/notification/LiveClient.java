package dev.motorpool.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's end of a WebSocket. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private final JsonMapper json;
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private LiveClient(int port, JsonMapper json, UnaryOperator<WebSocket.Builder> options) {
        this.json = json;
        this.socket = options.apply(HTTP.newWebSocketBuilder())
                .buildAsync(URI.create("ws://localhost:%d/ws".formatted(port)), this)
                .join();
    }

    /**
     * @throws CompletionException caused by a {@code WebSocketHandshakeException} when the handshake is refused
     */
    static LiveClient connect(int port, JsonMapper json, UnaryOperator<WebSocket.Builder> options) {
        return new LiveClient(port, json, options);
    }

    static LiveClient connect(int port, JsonMapper json, String authorization) {
        return connect(port, json, builder -> builder.header("Authorization", authorization));
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    List<String> types() {
        return heard.stream().map(message -> message.path("type").asString()).toList();
    }

    List<JsonNode> heard(String type) {
        return heard.stream()
                .filter(message -> message.path("type").asString().equals(type))
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(json.readTree(part.toString()));
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
