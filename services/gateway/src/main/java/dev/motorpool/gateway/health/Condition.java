package dev.motorpool.gateway.health;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How one service is.
 *
 * @param details status first, then what the service depends on, such as {@code database: connected}
 */
record Condition(boolean isUp, Map<String, Object> details) {

    /** Parts of Spring Boot's answer that say nothing about a dependency. */
    private static final Set<String> INTERNAL = Set.of("diskSpace", "ping", "ssl", "livenessState", "readinessState");

    static Condition unreachable() {
        return new Condition(false, Map.of("status", "unreachable"));
    }

    static Condition of(Map<String, Object> answer) {
        var isUp = isUp(answer);
        var details = new LinkedHashMap<String, Object>();
        details.put("status", isUp ? "ok" : "unhealthy");
        if (answer.get("components") instanceof Map<?, ?> components) {
            components.forEach((name, component) -> {
                if (component instanceof Map<?, ?> part && !INTERNAL.contains(String.valueOf(name))) {
                    add(details, String.valueOf(name), part);
                }
            });
        }
        return new Condition(isUp, details);
    }

    private static void add(Map<String, Object> details, String name, Map<?, ?> part) {
        if (name.equals("db")) {
            details.put("database", isUp(part) ? "connected" : "disconnected");
        } else {
            details.put(
                    name, isUp(part) ? "ok" : String.valueOf(part.get("status")).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isUp(Map<?, ?> part) {
        return "UP".equals(String.valueOf(part.get("status")));
    }
}
