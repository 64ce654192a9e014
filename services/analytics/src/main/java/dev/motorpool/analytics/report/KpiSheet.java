package dev.motorpool.analytics.report;

import java.time.LocalDate;
import java.util.List;

/** The figures of a period and of as many days right before it. */
record KpiSheet(LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo, List<Kpi> figures) {}
