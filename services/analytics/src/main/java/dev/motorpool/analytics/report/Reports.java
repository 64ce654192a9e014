package dev.motorpool.analytics.report;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who may read which report; with every step, so that a chart has no holes. */
@Service
class Reports {

    private static final int MOST_ROWS = 50_000;

    private final BookingsReport bookings;
    private final RevenueReport revenue;
    private final UtilisationReport utilisation;

    Reports(BookingsReport bookings, RevenueReport revenue, UtilisationReport utilisation) {
        this.bookings = bookings;
        this.revenue = revenue;
        this.utilisation = utilisation;
    }

    List<BookingsReport.Row> bookings(Question question, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        return rows(bookings, question);
    }

    List<RevenueReport.Row> revenue(Question question, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return rows(revenue, question);
    }

    List<UtilisationReport.Row> utilisation(Question question, Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
        return rows(utilisation, question);
    }

    private static <R extends ReportRow> List<R> rows(Report<R> report, Question question) {
        var steps = question.span().steps(question.unit());
        var rows = report.rows(question, MOST_ROWS + 1);
        if (rows.size() > MOST_ROWS) {
            throw new ReportTooLong(MOST_ROWS);
        }
        if (question.by() != By.ALL) {
            return rows;
        }
        var found =
                rows.stream().collect(Collectors.groupingBy(ReportRow::step, LinkedHashMap::new, Collectors.toList()));
        var all = new ArrayList<R>();
        steps.forEach(step -> all.addAll(found.getOrDefault(step, List.of(report.empty(step)))));
        return all;
    }
}
