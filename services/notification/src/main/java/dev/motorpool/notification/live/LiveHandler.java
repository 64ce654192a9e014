package dev.motorpool.notification.live;

import dev.motorpool.platform.security.Caller;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Opens and closes connections, and takes what clients say. Who they are was settled at the handshake. */
@Component
class LiveHandler extends TextWebSocketHandler implements SubProtocolCapable {

    private static final String CONNECTION = Connection.class.getName();
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final int LONGEST_MESSAGE = 4096;
    private static final CloseStatus TOO_MANY = new CloseStatus(1013, "too many connections");

    private final Connections connections;
    private final Conversation conversation;
    private final LiveProperties settings;
    private final Clock clock;

    LiveHandler(Connections connections, Conversation conversation, LiveProperties settings, Clock clock) {
        this.connections = connections;
        this.conversation = conversation;
        this.settings = settings;
        this.clock = clock;
    }

    /** A browser that sends its token as a subprotocol wants one of its subprotocols back. */
    @Override
    public List<String> getSubProtocols() {
        return List.of(HandshakeToken.SUBPROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        limit(session);
        var token = ((JwtAuthenticationToken) Objects.requireNonNull(session.getPrincipal())).getToken();
        var expiresAt = Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH);
        var connection =
                new Connection(session, Caller.of(token), expiresAt, settings.waitingMessages(), clock.instant());
        if (connections.add(connection)) {
            session.getAttributes().put(CONNECTION, connection);
        } else {
            connection.close(TOO_MANY);
        }
    }

    private void limit(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        session.setBinaryMessageSizeLimit(LONGEST_MESSAGE);
        if (session instanceof NativeWebSocketSession wrapper
                && wrapper.getNativeSession() instanceof Session tomcats) {
            tomcats.getUserProperties().put(SEND_TIMEOUT, settings.sendTimeout().toMillis());
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        if (of(session.getAttributes()) instanceof Connection connection) {
            connection.heard(clock.instant());
            conversation.take(message.getPayload(), connection);
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        if (of(session.getAttributes()) instanceof Connection connection) {
            connection.heard(clock.instant());
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (of(session.getAttributes()) instanceof Connection connection) {
            connections.remove(connection);
            connection.closed();
        }
    }

    private static Object of(Map<String, Object> attributes) {
        return attributes.getOrDefault(CONNECTION, "");
    }
}
