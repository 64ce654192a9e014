package dev.motorpool.fleet.input;

import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The where clause of a list whose filters may be absent or blank; values travel as parameters only. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** Adds a clause with one question mark, for the value when there is one. */
    public Conditions and(String clause, @Nullable Object value) {
        return and(clause, value, same -> same);
    }

    public <T> Conditions and(String clause, @Nullable T value, Function<? super T, ?> bound) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            clauses.add(clause);
            values.add(bound.apply(value));
        }
        return this;
    }

    /** The rows of the page, and how many there are in all. */
    public <T> Page<T> page(JdbcClient jdbc, String select, String order, PageRequest page, RowMapper<T> row) {
        var found = found(select);
        var total = jdbc.sql("select count(*) from (" + found + ") as found")
                .params(values)
                .query(Long.class)
                .single();
        var items = jdbc.sql(found + " order by " + order + " limit ? offset ?")
                .params(Stream.concat(values.stream(), Stream.of(page.limit(), page.offset()))
                        .toList())
                .query(row)
                .list();
        return Page.of(items, page, total);
    }

    /** How many rows there are of each value of a column. */
    public <T> List<T> counts(JdbcClient jdbc, String select, String column, RowMapper<T> row) {
        var sql = "select %1$s, count(*) from (%2$s) as found group by %1$s order by %1$s";
        return jdbc.sql(sql.formatted(column, found(select)))
                .params(values)
                .query(row)
                .list();
    }

    private String found(String select) {
        return select + (clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses));
    }

    /** A pattern for ilike that finds the text anywhere and takes none of its characters for a wildcard. */
    public static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
