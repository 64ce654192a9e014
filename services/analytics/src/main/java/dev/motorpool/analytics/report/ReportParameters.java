package dev.motorpool.analytics.report;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every report is asked with. */
record ReportParameters(
        @Parameter(description = "First day; by default 30 days up to the last") @Nullable
        LocalDate from,

        @Parameter(description = "Last day, which belongs to the report; by default today") @Nullable
        LocalDate to,

        @Parameter(description = "Length of a step; by default day") @Nullable
        Unit unit,

        @Parameter(description = "What each step is split by; by default all") @Nullable
        By by,

        @Parameter(description = "Where days are days: an IANA time zone, or branch for each car's own; by default UTC")
        @Nullable
        String zone) {

    static final String FORMATS = "JSON, or CSV with Accept: text/csv or format=csv.";

    Question question(Clock clock) {
        var span = Span.of(from, to, zone, LocalDate.now(clock));
        return new Question(span, unit == null ? Unit.DAY : unit, by == null ? By.ALL : by);
    }
}
