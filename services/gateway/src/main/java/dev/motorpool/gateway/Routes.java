package dev.motorpool.gateway;

import static java.util.Map.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service answers which path. Deny by default: what is not named here cannot be reached from outside. */
final class Routes {

    private static final Map<String, String> SERVICE_OF = Map.ofEntries(
            entry("auth", "identity"),
            entry("users", "identity"),
            entry("cars", "fleet"),
            entry("branches", "fleet"),
            entry("maintenance", "booking"),
            entry("search", "search"),
            entry("bookings", "booking"),
            entry("quotes", "booking"),
            entry("rules", "booking"),
            entry("notifications", "notification"),
            entry("ws", "notification"),
            entry("jobs", "notification"),
            entry("payments", "payment"),
            entry("invoices", "payment"),
            entry("analytics", "analytics"));

    /** {@code /ops/<service>/...} are the operators' routes of each service. */
    private static final String OPERATIONS = "ops";

    private static final Set<String> SERVICES = Set.copyOf(SERVICE_OF.values());

    /** First segments that the gateway answers itself; "" is the welcome page where there is no web app. */
    private static final Set<String> OWN = Set.of("", "health", "docs", "config.json");

    private Routes() {}

    static Optional<String> serviceFor(String path) {
        var first = segment(path, 1);
        if (first.equals(OPERATIONS)) {
            return Optional.of(segment(path, OPERATIONS.length() + 2)).filter(SERVICES::contains);
        }
        return Optional.ofNullable(SERVICE_OF.get(first));
    }

    static boolean isOwn(String path) {
        return OWN.contains(segment(path, 1));
    }

    /** What is neither a route of the API nor asked for under its prefix belongs to the web app. */
    static boolean isForWeb(HttpServletRequest request) {
        var path = request.getServletPath();
        var isTaken = isOwn(path) || serviceFor(path).isPresent();
        return request.getAttribute(EdgeRequest.API) == null && (path.equals("/") || !isTaken);
    }

    private static String segment(String path, int start) {
        if (start >= path.length()) {
            return "";
        }
        var end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }
}
