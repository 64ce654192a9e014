package dev.motorpool.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Whom a request is counted for: the person of a valid token, else the address it comes from. */
@Component
class Client {

    /**
     * Who asks.
     *
     * @param name whom the request is counted for
     * @param isStaff whether a valid token says that this person works here
     */
    record Asker(String name, boolean isStaff) {}

    private static final String BEARER = "Bearer ";
    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
    private static final String BEARER_PROTOCOL = "bearer,";
    private static final Set<String> STAFF = Set.of("agent", "fleet_manager", "admin");
    private static final int NETWORK_BYTES = 8;

    private final JwtDecoder tokens;

    Client(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    Asker of(HttpServletRequest request) {
        var token = token(request);
        return token == null
                ? new Asker(address(request), false)
                : new Asker("person:" + token.getSubject(), worksHere(token));
    }

    private static boolean worksHere(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles != null && roles.stream().anyMatch(STAFF::contains);
    }

    /** Half of an IPv6 address is the client's own to choose (RFC 4291), so the other half is counted. */
    String address(HttpServletRequest request) {
        var text = request.getRemoteAddr();
        if (text.indexOf(':') < 0) {
            return text;
        }
        return InetAddress.ofLiteral(text) instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : InetAddress.ofLiteral(text).getHostAddress();
    }

    private @Nullable Jwt token(HttpServletRequest request) {
        var text = written(request);
        try {
            return text == null ? null : tokens.decode(text);
        } catch (JwtException e) {
            return null; // the service that is asked will say so
        }
    }

    /** A page that opens a WebSocket cannot set headers: its token is among the subprotocols. */
    private static @Nullable String written(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : null;
        }
        var protocols = request.getHeader(PROTOCOLS);
        return protocols != null && protocols.startsWith(BEARER_PROTOCOL)
                ? protocols.substring(BEARER_PROTOCOL.length()).strip()
                : null;
    }
}
