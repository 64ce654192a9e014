package dev.motorpool.system;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the drills do.
 *
 * @param away how long something is away ({@code --away}, seconds, 10)
 * @param longer how long OpenSearch and notification are, which others must do without ({@code --longer}, as away)
 * @param instances of each service ({@code --instances}, 1)
 * @param faults a regular expression for a part of their names ({@code --faults}, all)
 */
record Plan(Duration away, Duration longer, int instances, Pattern faults) {

    private static final Set<String> OPTIONS = Set.of("--away", "--longer", "--instances", "--faults");

    static Plan of(String... arguments) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("options with a value each: " + OPTIONS);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        var away = seconds(values, "--away", "10");
        return new Plan(
                away,
                seconds(values, "--longer", String.valueOf(away.toSeconds())),
                Integer.parseInt(values.getOrDefault("--instances", "1")),
                Pattern.compile(values.getOrDefault("--faults", "")));
    }

    boolean wants(String fault) {
        return faults.matcher(fault).find();
    }

    private static Duration seconds(Map<String, String> values, String option, String byDefault) {
        return Duration.ofSeconds(Long.parseLong(values.getOrDefault(option, byDefault)));
    }
}
