package dev.motorpool.analytics.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * A report as it is answered, in JSON or CSV.
 *
 * @param zone where its days are days: an IANA name, or {@code branch} for each car's own
 */
record ReportView<R extends ReportRow>(
        LocalDate from,
        LocalDate to,
        Unit unit,
        By by,
        String zone,
        @JsonIgnore Class<R> type,
        List<R> rows) {

    static <R extends ReportRow> ReportView<R> of(Question question, Class<R> type, List<R> rows) {
        var span = question.span();
        var zone = span.zone() == null ? Span.OF_THE_BRANCH : span.zone().getId();
        return new ReportView<>(span.from(), span.to(), question.unit(), question.by(), zone, type, rows);
    }
}
