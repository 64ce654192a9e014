package dev.motorpool.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where a request comes from, believing forwarding headers only of proxies that the operator named. */
@Component
class ClientOrigin {

    private final List<Network> trusted;

    ClientOrigin(ProxyProperties settings) {
        this.trusted = settings.networks();
    }

    Origin of(HttpServletRequest request) {
        var sender = request.getRemoteAddr();
        if (trusted.isEmpty() || !isTrusted(sender)) {
            return new Origin(sender, request.getScheme(), host(request));
        }
        var forwarded = ForwardedHeaders.of(request);
        return new Origin(
                client(sender, forwarded.hops()),
                Objects.requireNonNullElse(forwarded.scheme(), request.getScheme()),
                Objects.requireNonNullElse(forwarded.host(), host(request)));
    }

    /** The last hop that no trusted proxy vouches for: everything left of it may be made up. */
    private String client(String sender, List<String> hops) {
        var client = sender;
        var reversed = new ArrayList<>(hops).reversed();
        for (var hop : reversed) {
            var address = literal(hop);
            if (address == null) {
                return client;
            }
            client = address.getHostAddress();
            if (!isTrusted(address)) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(String sender) {
        var address = literal(sender);
        return address != null && isTrusted(address);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String host(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Host"), request.getServerName());
    }
}
