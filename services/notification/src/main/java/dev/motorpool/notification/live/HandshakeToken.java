package dev.motorpool.notification.live;

import dev.motorpool.platform.security.BearerHeader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.stereotype.Component;

/**
 * The token of a request: of the {@code Authorization} header, or at a WebSocket handshake of {@code
 * Sec-WebSocket-Protocol: bearer, <token>}, because pages cannot set the other header there. Never of the address: that
 * stands in logs and histories.
 */
@Component
class HandshakeToken implements BearerTokenResolver {

    static final String SUBPROTOCOL = "bearer";

    private static final String HEADER = "Sec-WebSocket-Protocol";

    private final BearerHeader header = new BearerHeader();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var token = header.resolve(request);
        return token == null && request.getServletPath().startsWith(LiveConfiguration.PATH) ? offered(request) : token;
    }

    private static @Nullable String offered(HttpServletRequest request) {
        var protocols = Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
        return protocols.size() == 2 && protocols.getFirst().equals(SUBPROTOCOL) ? protocols.getLast() : null;
    }
}
