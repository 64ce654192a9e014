package dev.motorpool.notification.live;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Refuses handshakes from pages of other web sites than those listed and the one that is asked itself (a browser always
 * sends the page's origin; other clients need not), and requests that are no handshake, with a problem instead of an empty answer.
 */
@Component
class HandshakeGuard implements HandshakeInterceptor {

    private final LiveProperties settings;
    private final Problems problems;

    HandshakeGuard(LiveProperties settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        var headers = request.getHeaders();
        var origin = headers.getOrigin();
        if (origin != null && !settings.origins().contains(origin) && !isOwn(origin, headers)) {
            return refuse(request, response, Problem.forbidden("Pages of this web site may not connect."));
        }
        if (!"websocket".equalsIgnoreCase(headers.getUpgrade())) {
            response.getHeaders().setUpgrade("websocket");
            return refuse(
                    request,
                    response,
                    new Problem(HttpStatus.UPGRADE_REQUIRED, "upgrade-required", "This address is for WebSockets."));
        }
        return true;
    }

    /** Our own pages, wherever we are reached; a browser lets no page choose these headers. */
    private static boolean isOwn(String origin, HttpHeaders headers) {
        var authority = origin.replaceFirst("^[a-z]+://", "");
        var edge = headers.getFirst("X-Forwarded-Host");
        return authority.equalsIgnoreCase(edge != null ? edge : headers.getFirst(HttpHeaders.HOST));
    }

    private boolean refuse(ServerHttpRequest request, ServerHttpResponse response, Problem why) throws IOException {
        problems.write(
                ((ServletServerHttpRequest) request).getServletRequest(),
                ((ServletServerHttpResponse) response).getServletResponse(),
                why.getBody());
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
