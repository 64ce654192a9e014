package dev.motorpool.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests one client may make in a window of time.
 *
 * @param routes for example {@code POST /bookings}, exactly that path, with a star for one segment of any name; none means
 *     every route of every service
 * @param requests in one window; 0 switches the limit off
 * @param of strangers and customers, or those who work here, by the roles of their token; everybody by default
 * @param by whether a signed-in person counts as a person or, as before signing in, as an address
 */
record Limit(
        String name,
        @DefaultValue List<String> routes,
        long requests,
        Duration window,
        @DefaultValue("everybody") Of of,
        @DefaultValue("client") By by) {

    enum Of {
        EVERYBODY,
        PUBLIC,
        STAFF
    }

    enum By {
        CLIENT,
        ADDRESS
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final Pattern ROUTE = Pattern.compile("[A-Z]+ /[^\\s*]*(\\*/[^\\s*]+)?");

    Limit {
        require(NAME.matcher(name).matches(), "name %s: use lower-case letters and dashes".formatted(name));
        require(requests >= 0, "%s: requests must be 0 (off) or more".formatted(name));
        require(!window.isNegative() && !window.isZero(), "%s: window must be longer than nothing".formatted(name));
        routes.forEach(route -> require(
                ROUTE.matcher(route).matches(), "%s: %s is not a route such as POST /bookings".formatted(name, route)));
        routes = List.copyOf(routes);
    }

    boolean isOn() {
        return requests > 0;
    }

    boolean isFor(Client.Asker asker) {
        return switch (of) {
            case EVERYBODY -> true;
            case PUBLIC -> !asker.isStaff();
            case STAFF -> asker.isStaff();
        };
    }

    boolean covers(HttpServletRequest request) {
        if (routes.isEmpty()) {
            return true;
        }
        var path = request.getServletPath();
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        for (var route : routes) {
            if (isFor(route, method, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFor(String route, String method, String path) {
        var star = route.indexOf('*');
        if (star < 0) {
            return route.length() == method.length() + 1 + path.length()
                    && route.startsWith(method)
                    && route.endsWith(path);
        }
        var before = star - method.length() - 1;
        var end = path.indexOf('/', Math.max(before, 0));
        return before > 0
                && end > before
                && route.startsWith(method)
                && path.startsWith(route.substring(method.length() + 1, star))
                && path.substring(end).equals(route.substring(star + 1));
    }

    /** The policy as the draft writes it (draft-ietf-httpapi-ratelimit-headers). */
    String policy() {
        return '"' + name + "\";q=" + requests + ";w=" + window.toSeconds();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("motorpool.gateway.rate.limits: " + otherwise);
        }
    }
}
