package dev.motorpool.analytics.report;

import java.time.LocalDate;

/** A line of a report. */
interface ReportRow {

    /** First day of the step it tells of. */
    LocalDate step();
}
