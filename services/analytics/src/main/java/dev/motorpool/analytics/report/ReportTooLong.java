package dev.motorpool.analytics.report;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class ReportTooLong extends Problem {

    ReportTooLong(int most) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "report-too-long",
                "The report has more than %d rows; ask for fewer days, a longer unit or larger parts.".formatted(most));
    }
}
