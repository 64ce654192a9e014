package dev.motorpool.analytics.report;

import static java.time.ZoneOffset.UTC;

import java.util.HashMap;
import java.util.Map;

/** What a report is asked for. */
record Question(Span span, Unit unit, By by) {

    /** Where a query's days are days: {@code car} may be missing there. */
    private static final String ZONE = "coalesce(cast(:zone as text), car.time_zone, 'UTC')";

    /**
     * A query's text, with the names in braces filled in: {part} for {@link By#columns()}, {zone} for the time zone of
     * the row, {step:x} for the first day of the step in which the instant x lies, {within:x} for the condition that x
     * lies in the span.
     */
    String sql(String template) {
        return template.replace("{part}", by.columns())
                .replaceAll("\\{within:([a-z_.]+)}", """
                        ($1 >= :earliest and $1 < :latest and cast($1 at time zone {zone} as date) between :from and :to)
                        """.strip())
                .replaceAll("\\{step:([a-z_.]+)}", "cast(date_trunc(:unit, $1 at time zone {zone}) as date)")
                .replace("{zone}", ZONE);
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("zone", span.zone() == null ? null : span.zone().getId());
        params.put("unit", unit.name());
        params.put("from", span.from());
        params.put("to", span.to());
        // wide enough for every zone of the world, narrow enough for an index
        params.put("earliest", span.from().minusDays(1).atStartOfDay().atOffset(UTC));
        params.put("latest", span.to().plusDays(2).atStartOfDay().atOffset(UTC));
        return params;
    }
}
