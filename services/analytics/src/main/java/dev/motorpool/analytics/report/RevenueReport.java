package dev.motorpool.analytics.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was taken, given back and asked for on top, each currency by itself. */
@Repository
class RevenueReport implements Report<RevenueReport.Row> {

    /**
     * What was moved in one step.
     *
     * @param step its first day
     * @param partId of the branch, class or car
     * @param currency ISO 4217, empty in a step without any movement
     * @param net captured less refunded; negative when more went back than came in
     * @param charged what was asked for on top when cars came back, whether or not it was paid
     */
    record Row(
            LocalDate step,
            String partId,
            String part,
            String currency,
            BigDecimal captured,
            BigDecimal refunded,
            BigDecimal net,
            BigDecimal charged)
            implements ReportRow {}

    private static final String QUERY = """
            with moved as (
                select {step:moved_at} as step, {part}, movement.currency,
                       case when kind = 'capture' then amount else 0 end as captured,
                       case when kind = 'refund' then amount else 0 end as refunded, 0 as charged
                  from movement
                  left join booking on booking.id = movement.booking_id
                  left join car on car.id = booking.car_id
                 where {within:moved_at}
                union all
                select {step:ended_at}, {part}, booking.currency, 0, 0, charges
                  from booking left join car on car.id = booking.car_id
                 where charges > 0 and status = 'completed' and {within:ended_at})
            select step, part_id, part, currency, sum(captured) as captured, sum(refunded) as refunded,
                   sum(captured) - sum(refunded) as net, sum(charged) as charged
              from moved
             group by step, part_id, part, currency
             order by step, part, part_id, currency
             limit :limit
            """;

    private final JdbcClient jdbc;

    RevenueReport(JdbcClient jdbc) {
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
        return new Row(step, "all", "All", "", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
