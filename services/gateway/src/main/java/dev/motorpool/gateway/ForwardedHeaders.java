package dev.motorpool.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a trusted proxy says of the request: {@code X-Forwarded-*}, or {@code Forwarded} (RFC 7239).
 *
 * @param hops addresses from the client's own claim to the last proxy's sender, without ports
 */
record ForwardedHeaders(
        List<String> hops,
        @Nullable String scheme,
        @Nullable String host) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-:\\[\\]]{1,255}");

    /**
     * A proxy writes one of the two kinds and lets the other through as the client sent it. When they disagree nobody can
     * tell which is the proxy's, and neither is taken: the request then counts as the proxy's own.
     */
    static ForwardedHeaders of(HttpServletRequest request) {
        var plain = list(request, "X-Forwarded-For").stream()
                .map(ForwardedHeaders::withoutPort)
                .toList();
        var standard = list(request, "Forwarded");
        var standardHops = standard.stream()
                .map(element -> withoutPort(parameter(element, "for")))
                .toList();
        if (!plain.isEmpty() && !standard.isEmpty() && !plain.equals(standardHops)) {
            return new ForwardedHeaders(List.of(), null, null);
        }
        if (standard.isEmpty()) {
            return new ForwardedHeaders(
                    plain, scheme(last(request, "X-Forwarded-Proto")), host(last(request, "X-Forwarded-Host")));
        }
        var nearest = standard.getLast();
        return new ForwardedHeaders(
                standardHops, scheme(parameter(nearest, "proto")), host(parameter(nearest, "host")));
    }

    private static List<String> list(HttpServletRequest request, String header) {
        var values = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(header))) {
            for (var value : line.split(",", -1)) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static String last(HttpServletRequest request, String header) {
        var values = list(request, header);
        return values.isEmpty() ? "" : values.getLast();
    }

    private static String parameter(String element, String name) {
        for (var pair : element.split(";", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase(name)) {
                return pair.substring(equals + 1).strip().replace("\"", "");
            }
        }
        return "";
    }

    /** {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711} and {@code 2001:db8::1} without port and brackets. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            var end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        var colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static @Nullable String scheme(String text) {
        var scheme = text.toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") ? scheme : null;
    }

    private static @Nullable String host(String text) {
        return HOST.matcher(text).matches() ? text : null;
    }
}
