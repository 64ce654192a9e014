package dev.motorpool.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Whom a request is counted for: the person of a valid token, else the address it comes from. */
@Component
class Client {

    private static final String BEARER = "Bearer ";
    private static final int NETWORK_BYTES = 8;

    private final JwtDecoder tokens;

    Client(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    String of(HttpServletRequest request) {
        var person = person(request.getHeader(HttpHeaders.AUTHORIZATION));
        return person == null ? address(request) : "person:" + person;
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

    private @Nullable String person(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return null;
        }
        try {
            return tokens.decode(authorization.substring(BEARER.length())).getSubject();
        } catch (JwtException e) {
            return null; // the service that is asked will say so
        }
    }
}
