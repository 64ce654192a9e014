package dev.motorpool.analytics.report;

import static java.math.BigDecimal.ZERO;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The figures an operator looks at first; all come from the reports, so that they agree with them. */
@Service
class Kpis {

    private static final int ENOUGH = 10_000;

    private final BookingsReport bookings;
    private final RevenueReport revenue;
    private final UtilisationReport utilisation;

    Kpis(BookingsReport bookings, RevenueReport revenue, UtilisationReport utilisation) {
        this.bookings = bookings;
        this.revenue = revenue;
        this.utilisation = utilisation;
    }

    KpiSheet sheet(Span span, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        var before = span.before();
        var figures = new ArrayList<Kpi>();
        figures.addAll(counts(span, before));
        figures.addAll(money(span, before));
        figures.add(Kpi.of("utilisation", null, used(span), used(before)));
        return new KpiSheet(span.from(), span.to(), before.from(), before.to(), figures);
    }

    private List<Kpi> counts(Span span, Span before) {
        var now = bookings.rows(whole(span), ENOUGH);
        var then = bookings.rows(whole(before), ENOUGH);
        var placed = sum(now, BookingsReport.Row::placed);
        var placedThen = sum(then, BookingsReport.Row::placed);
        return List.of(
                Kpi.of("bookings", null, placed, placedThen),
                Kpi.of(
                        "cancellations",
                        null,
                        sum(now, BookingsReport.Row::cancelled),
                        sum(then, BookingsReport.Row::cancelled)),
                Kpi.of(
                        "expiredHolds",
                        null,
                        sum(now, BookingsReport.Row::expired),
                        sum(then, BookingsReport.Row::expired)),
                Kpi.of(
                        "completed",
                        null,
                        sum(now, BookingsReport.Row::completed),
                        sum(then, BookingsReport.Row::completed)),
                Kpi.of("noShows", null, sum(now, BookingsReport.Row::missed), sum(then, BookingsReport.Row::missed)),
                Kpi.of(
                        "averageDays",
                        null,
                        ratio(sum(now, BookingsReport.Row::daysPlaced), placed),
                        ratio(sum(then, BookingsReport.Row::daysPlaced), placedThen)));
    }

    private List<Kpi> money(Span span, Span before) {
        var now = byCurrency(span);
        var then = byCurrency(before);
        var currencies = new TreeSet<>(now.keySet());
        currencies.addAll(then.keySet());
        return currencies.stream()
                .flatMap(currency -> {
                    var value = now.getOrDefault(currency, Sums.NONE);
                    var previous = then.getOrDefault(currency, Sums.NONE);
                    return Stream.of(
                            Kpi.of("captured", currency, value.captured(), previous.captured()),
                            Kpi.of("refunded", currency, value.refunded(), previous.refunded()),
                            Kpi.of("netRevenue", currency, value.net(), previous.net()),
                            Kpi.of("charges", currency, value.charged(), previous.charged()));
                })
                .toList();
    }

    private record Sums(BigDecimal captured, BigDecimal refunded, BigDecimal charged) {

        static final Sums NONE = new Sums(ZERO, ZERO, ZERO);

        Sums plus(Sums more) {
            return new Sums(captured.add(more.captured), refunded.add(more.refunded), charged.add(more.charged));
        }

        BigDecimal net() {
            return captured.subtract(refunded);
        }
    }

    private Map<String, Sums> byCurrency(Span span) {
        var sums = new LinkedHashMap<String, Sums>();
        revenue.rows(whole(span), ENOUGH)
                .forEach(row -> sums.merge(
                        row.currency(), new Sums(row.captured(), row.refunded(), row.charged()), Sums::plus));
        return sums;
    }

    private BigDecimal used(Span span) {
        var rows = utilisation.rows(whole(span), ENOUGH);
        var rented = rows.stream().map(UtilisationReport.Row::rentedHours).reduce(ZERO, BigDecimal::add);
        var available = rows.stream().map(UtilisationReport.Row::availableHours).reduce(ZERO, BigDecimal::add);
        return available.signum() == 0 ? ZERO : rented.divide(available, 4, RoundingMode.HALF_UP);
    }

    /** In as few steps as there are. */
    private static Question whole(Span span) {
        return new Question(span, Unit.MONTH, By.ALL);
    }

    private static BigDecimal sum(List<BookingsReport.Row> rows, Function<BookingsReport.Row, Long> column) {
        return BigDecimal.valueOf(rows.stream().mapToLong(column::apply).sum());
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? ZERO : part.divide(whole, 2, RoundingMode.HALF_UP);
    }
}
