package dev.motorpool.analytics.report;

import dev.motorpool.platform.security.Caller;
import org.springframework.stereotype.Service;

/** Puts together what a dashboard shows, from the reports, so that it agrees with them. */
@Service
class Overviews {

    private final Kpis kpis;
    private final Reports reports;

    Overviews(Kpis kpis, Reports reports) {
        this.kpis = kpis;
        this.reports = reports;
    }

    Overview of(Span span, Caller caller) {
        var days = new Question(span, Unit.DAY, By.ALL);
        var daysBefore = new Question(span.before(), Unit.DAY, By.ALL);
        return new Overview(
                kpis.sheet(span, caller),
                reports.revenue(days, caller),
                reports.revenue(daysBefore, caller),
                reports.bookings(days, caller),
                reports.bookings(daysBefore, caller),
                reports.utilisation(new Question(span, Unit.MONTH, By.CLASS), caller));
    }
}
