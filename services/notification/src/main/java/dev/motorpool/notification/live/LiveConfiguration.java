package dev.motorpool.notification.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

    static final String PATH = "/ws";

    private final LiveHandler handler;
    private final HandshakeGuard guard;

    LiveConfiguration(LiveHandler handler, HandshakeGuard guard) {
        this.handler = handler;
        this.guard = guard;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // The guard checks origins by our own list; Spring's check would answer without a body.
        registry.addHandler(handler, PATH, PATH + "/").addInterceptors(guard).setAllowedOriginPatterns("*");
    }
}
