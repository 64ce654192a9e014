package dev.motorpool.fleet.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The where clause of a list whose filters may be absent; values travel as parameters only. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    public <T> Conditions ifPresent(@Nullable T value, String clause, String name, Function<T, Object> bound) {
        if (value != null) {
            params.put(name, bound.apply(value));
            clauses.add(clause);
        }
        return this;
    }

    public String where() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    public Map<String, Object> params() {
        return params;
    }

    /** A pattern for ilike that finds the text anywhere and takes none of its characters for a wildcard. */
    public static Object containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
