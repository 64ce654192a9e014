package dev.motorpool.analytics.report;

import dev.motorpool.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which days a report is about.
 *
 * @param from first day
 * @param to last day, which belongs to it
 * @param zone where these days are days; null for each car's own branch
 */
record Span(LocalDate from, LocalDate to, @Nullable ZoneId zone) {

    static final String OF_THE_BRANCH = "branch";

    /** Ten years, one day a step at most. */
    private static final int MOST_DAYS = 3_660;

    private static final int MOST_STEPS = 400;
    private static final int DEFAULT_DAYS = 30;

    Span {
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "must not be before from");
        }
        if (from.getYear() < 2000 || to.getYear() > 2100) {
            throw Problem.invalid("from", "must be between 2000-01-01 and 2100-12-31");
        }
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Problem.invalid("to", "must be at most %d days after from".formatted(MOST_DAYS));
        }
    }

    /**
     * @param from null for 30 days up to the end
     * @param to null for today
     * @param zone an IANA name, {@value OF_THE_BRANCH}, or null for UTC
     */
    static Span of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String zone, LocalDate today) {
        var last = to == null ? today : to;
        var first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
        return new Span(first, last, zone(zone));
    }

    /** As many days, right before. */
    Span before() {
        var length = java.time.temporal.ChronoUnit.DAYS.between(from, to) + 1;
        return new Span(from.minusDays(length), from.minusDays(1), zone);
    }

    /** The first day of each step. */
    List<LocalDate> steps(Unit unit) {
        var steps = new ArrayList<LocalDate>();
        for (var step = unit.start(from); !step.isAfter(to); step = unit.next(step)) {
            steps.add(step);
        }
        if (steps.size() > MOST_STEPS) {
            throw Problem.invalid("unit", "makes more than %d steps; choose a longer one".formatted(MOST_STEPS));
        }
        return steps;
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        if (name == null) {
            return ZoneId.of("UTC");
        }
        if (name.equals(OF_THE_BRANCH)) {
            return null;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "must be a time zone such as Europe/Berlin, or " + OF_THE_BRANCH);
        }
    }
}
