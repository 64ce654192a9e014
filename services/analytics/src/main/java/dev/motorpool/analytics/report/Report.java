package dev.motorpool.analytics.report;

import java.time.LocalDate;
import java.util.List;

/** Rows of what happened, by step. */
interface Report<R extends ReportRow> {

    /** In the order of their steps, then their parts; steps in which nothing happened are left out. */
    List<R> rows(Question question, int limit);

    /** Of a step in which nothing happened. */
    R empty(LocalDate step);
}
