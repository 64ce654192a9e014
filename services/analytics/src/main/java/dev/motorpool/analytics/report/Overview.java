package dev.motorpool.analytics.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A period at a glance: its figures, and what the charts beside them are made of, day by day.
 *
 * @param revenueBefore of the days right before
 * @param bookingsBefore of the days right before
 * @param utilisation by class
 */
record Overview(
        @JsonUnwrapped KpiSheet sheet,
        List<RevenueReport.Row> revenue,
        List<RevenueReport.Row> revenueBefore,
        List<BookingsReport.Row> bookings,
        List<BookingsReport.Row> bookingsBefore,
        List<UtilisationReport.Row> utilisation) {}
