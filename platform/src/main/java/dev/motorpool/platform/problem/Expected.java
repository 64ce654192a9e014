package dev.motorpool.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a person's words what a field takes, so that no Java type name reaches a client. */
final class Expected {

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong form";
        }
        if (type.isEnum()) {
            return "must be one of " + names(type);
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "must be a UUID";
            case "Integer", "int", "Long", "long", "Short", "short" -> "must be a whole number";
            case "BigDecimal", "Double", "double", "Float", "float" -> "must be a number";
            case "Boolean", "boolean" -> "must be true or false";
            case "Instant", "OffsetDateTime" -> "must be a time such as 2027-03-01T10:00:00Z";
            case "ZoneId" -> "must be a time zone such as America/Los_Angeles";
            case "String" -> "must be text";
            case "List", "Set" -> "must be a list";
            case String name when name.endsWith("Id") -> "must be a UUID";
            default -> "has the wrong form";
        };
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
