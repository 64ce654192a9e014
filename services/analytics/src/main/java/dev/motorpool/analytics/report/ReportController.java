package dev.motorpool.analytics.report;

import static dev.motorpool.analytics.report.CsvReports.TEXT_CSV;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/analytics",
        produces = {APPLICATION_JSON_VALUE, TEXT_CSV})
@Tag(name = "Analytics")
class ReportController {

    private final Reports reports;
    private final Kpis kpis;
    private final Overviews overviews;
    private final Clock clock;

    ReportController(Reports reports, Kpis kpis, Overviews overviews, Clock clock) {
        this.reports = reports;
        this.kpis = kpis;
        this.overviews = overviews;
        this.clock = clock;
    }

    @GetMapping("/bookings")
    @Operation(summary = "Bookings placed, cancelled and expired by step", description = ReportParameters.FORMATS)
    ReportView<BookingsReport.Row> bookings(@ParameterObject ReportParameters parameters, Caller caller) {
        var question = parameters.question(clock);
        return ReportView.of(question, BookingsReport.Row.class, reports.bookings(question, caller));
    }

    @GetMapping("/revenue")
    @Operation(summary = "Money captured and refunded by step and currency", description = ReportParameters.FORMATS)
    ReportView<RevenueReport.Row> revenue(@ParameterObject ReportParameters parameters, Caller caller) {
        var question = parameters.question(clock);
        return ReportView.of(question, RevenueReport.Row.class, reports.revenue(question, caller));
    }

    @GetMapping("/utilisation")
    @Operation(summary = "Rented of available hours by step", description = ReportParameters.FORMATS)
    ReportView<UtilisationReport.Row> utilisation(@ParameterObject ReportParameters parameters, Caller caller) {
        var question = parameters.question(clock);
        return ReportView.of(question, UtilisationReport.Row.class, reports.utilisation(question, caller));
    }

    @GetMapping(path = "/kpis", produces = APPLICATION_JSON_VALUE)
    @Operation(summary = "The main figures of a period beside those of as many days right before it")
    KpiSheet kpis(@ParameterObject ReportParameters parameters, Caller caller) {
        return kpis.sheet(parameters.question(clock).span(), caller);
    }

    @GetMapping(path = "/overview", produces = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The main figures of a period and what its charts are made of",
            description =
                    "As kpis, revenue and bookings by day, each with the days right before, and utilisation by class.")
    Overview overview(@ParameterObject ReportParameters parameters, Caller caller) {
        return overviews.of(parameters.question(clock).span(), caller);
    }
}
