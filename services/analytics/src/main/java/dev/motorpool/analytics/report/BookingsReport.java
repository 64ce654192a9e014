package dev.motorpool.analytics.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many bookings were placed, and how many took place or came to nothing. */
@Repository
class BookingsReport implements Report<BookingsReport.Row> {

    /**
     * What happened in one step.
     *
     * @param step its first day
     * @param partId of the branch, class or car
     * @param placed bookings made
     * @param daysPlaced rental days of these
     * @param cancelled bookings given up, whenever they had been made
     * @param expired holds that nobody paid in time
     * @param completed rentals whose car came back
     * @param missed bookings whose car nobody picked up
     */
    record Row(
            LocalDate step,
            String partId,
            String part,
            long placed,
            long daysPlaced,
            long cancelled,
            long expired,
            long completed,
            long missed)
            implements ReportRow {}

    private static final String QUERY = """
            with happened as (
                select {step:placed_at} as step, {part}, 1 as placed, days, 0 as cancelled, 0 as expired,
                       0 as completed, 0 as missed
                  from booking left join car on car.id = booking.car_id
                 where {within:placed_at}
                union all
                select {step:ended_at}, {part}, 0, 0, cast(status = 'cancelled' as int), cast(status = 'expired' as int),
                       cast(status = 'completed' as int), cast(status = 'no_show' as int)
                  from booking left join car on car.id = booking.car_id
                 where status in ('cancelled', 'expired', 'completed', 'no_show') and {within:ended_at})
            select step, part_id, part, sum(placed) as placed, sum(days) as days_placed, sum(cancelled) as cancelled,
                   sum(expired) as expired, sum(completed) as completed, sum(missed) as missed
              from happened
             group by step, part_id, part
             order by step, part, part_id
             limit :limit
            """;

    private final JdbcClient jdbc;

    BookingsReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(Question question, int limit) {
        return jdbc.sql(question.sql(QUERY))
                .params(question.params())
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(Row.class))
                .list();
    }

    @Override
    public Row empty(LocalDate step) {
        return new Row(step, "all", "All", 0, 0, 0, 0, 0, 0);
    }
}
