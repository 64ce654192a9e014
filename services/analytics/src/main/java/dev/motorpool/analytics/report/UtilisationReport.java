package dev.motorpool.analytics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of the time that cars were in the fleet they were rented. */
@Repository
class UtilisationReport implements Report<UtilisationReport.Row> {

    /**
     * The hours of one step.
     *
     * @param step its first day
     * @param partId of the branch, class or car
     * @param rentedHours that renters had the cars, or are going to: from handover to return where these are known, else
     *     from pickup to dropoff as agreed
     * @param availableHours that the cars were in the fleet
     * @param utilisation rented of available, 0 to 1
     */
    record Row(
            LocalDate step,
            String partId,
            String part,
            BigDecimal rentedHours,
            BigDecimal availableHours,
            BigDecimal utilisation)
            implements ReportRow {}

    /** A row as the database sums it, in seconds. */
    private record Sum(LocalDate step, String partId, String part, BigDecimal rented, BigDecimal available) {

        Row row() {
            var share = available.signum() == 0
                    ? BigDecimal.ZERO
                    : rented.divide(available, 4, RoundingMode.HALF_UP).min(BigDecimal.ONE);
            return new Row(step, partId, part, hours(rented), hours(available), share);
        }

        private static BigDecimal hours(BigDecimal seconds) {
            return seconds.divide(BigDecimal.valueOf(3600), 1, RoundingMode.HALF_UP);
        }
    }

    /** Each step from its first moment to its last in the car's zone, cut to the span; both ends are days there. */
    private static final String QUERY = """
            with step as (
                select cast(first as date) as first, greatest(cast(first as date), :from) as opens,
                       least(cast(first + cast('1 ' || :unit as interval) as date), :to + 1) as closes
                  from generate_series(date_trunc(:unit, cast(:from as timestamp)), :to,
                                       cast('1 ' || :unit as interval)) as first),
            there as (
                select step.first, {part},
                       extract(epoch from least(cast(closes as timestamp) at time zone {zone}, retired_at)
                                        - greatest(cast(opens as timestamp) at time zone {zone}, added_at)) as seconds
                  from car cross join step),
            rented as (
                select step.first, {part},
                       extract(epoch from least(cast(closes as timestamp) at time zone {zone}, upper(used))
                                        - greatest(cast(opens as timestamp) at time zone {zone}, lower(used))) as seconds
                  from booking
                  join car on car.id = booking.car_id
                  join step on step.closes >= cast(lower(used) at time zone {zone} as date)
                           and step.opens <= cast(upper(used) at time zone {zone} as date)
                 where status in ('confirmed', 'active', 'completed')
                   and used && tstzrange(:earliest, :latest)),
            summed as (
                select first, part_id, part, 0 as rented, seconds as available from there where seconds > 0
                union all
                select first, part_id, part, seconds, 0 from rented where seconds > 0)
            select first as step, part_id, part, sum(rented) as rented, sum(available) as available
              from summed
             group by first, part_id, part
             order by first, part, part_id
             limit :limit
            """;

    private final JdbcClient jdbc;

    UtilisationReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(Question question, int limit) {
        return jdbc
                .sql(question.sql(QUERY))
                .params(question.params())
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(Sum.class))
                .list()
                .stream()
                .map(Sum::row)
                .toList();
    }

    @Override
    public Row empty(LocalDate step) {
        return new Row(step, "all", "All", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
