package dev.motorpool.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as everything after the entry sees it: plain path, true sender, and forwarding headers that are ours. */
final class EdgeRequest extends HttpServletRequestWrapper {

    /** An attribute of requests that came with the prefix {@code /api}. */
    static final String API = EdgeRequest.class.getName() + ".api";

    /** Headers by which a client could pretend to be a proxy, in lower case. */
    private static final Set<String> RESERVED = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-ssl",
            "x-real-ip",
            "x-request-id");

    private final EdgePath path;
    private final Origin origin;
    private final Map<String, String> ours;

    EdgeRequest(HttpServletRequest request, EdgePath path, Origin origin, String requestId) {
        super(request);
        this.path = path;
        this.origin = origin;
        if (path.isApi()) {
            setAttribute(API, true);
        }
        this.ours = Map.of(
                "x-request-id", requestId,
                "x-forwarded-for", origin.address(),
                "x-forwarded-proto", origin.scheme(),
                "x-forwarded-host", origin.host());
    }

    @Override
    public String getRequestURI() {
        return path.raw();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(origin.scheme())
                .append("://")
                .append(origin.host())
                .append(path.raw());
    }

    @Override
    public String getServletPath() {
        return path.plain();
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public String getRemoteAddr() {
        return origin.address();
    }

    @Override
    public String getRemoteHost() {
        return origin.address();
    }

    @Override
    public String getScheme() {
        return origin.scheme();
    }

    @Override
    public boolean isSecure() {
        return origin.isSecure();
    }

    @Override
    public @Nullable String getHeader(String name) {
        var key = reserved(name);
        return key == null ? super.getHeader(name) : ours.get(key);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var key = reserved(name);
        if (key == null) {
            return super.getHeaders(name);
        }
        var value = ours.get(key);
        return value == null ? Collections.emptyEnumeration() : Collections.enumeration(Set.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new LinkedHashSet<String>();
        super.getHeaderNames().asIterator().forEachRemaining(name -> {
            if (reserved(name) == null) {
                names.add(name);
            }
        });
        names.addAll(ours.keySet());
        return Collections.enumeration(names);
    }

    private static @Nullable String reserved(String name) {
        var first = name.isEmpty() ? ' ' : name.charAt(0) | 0x20;
        if (first != 'x' && first != 'f') {
            return null; // almost every header: no lower-casing
        }
        var key = name.toLowerCase(Locale.ROOT);
        return RESERVED.contains(key) ? key : null;
    }
}
