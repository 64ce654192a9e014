package dev.motorpool.launcher.edge.tiny;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Greets before it is spoken to, repeats what it hears, and hangs up when asked to. */
@EnableWebSocket
public class TinySocket extends TextWebSocketHandler implements WebSocketConfigurer {

    /** How many are connected. */
    public static final AtomicInteger OPEN = new AtomicInteger();

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(this, "/cars/open/ws", "/search/open/ws", "/cars/ws", "/search/ws")
                .setAllowedOrigins("https://known.example");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        OPEN.incrementAndGet();
        session.sendMessage(new TextMessage("hello from " + session.getUri().getQuery()));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        if (message.getPayload().equals("bye")) {
            session.close(CloseStatus.NORMAL.withReason("bye"));
        } else {
            session.sendMessage(message);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        OPEN.decrementAndGet();
    }
}
