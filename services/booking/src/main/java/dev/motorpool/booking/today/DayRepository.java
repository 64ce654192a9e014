package dev.motorpool.booking.today;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.risk.Risks;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the work of a day: whether a desk has ten bookings or ten thousand, it is two questions to the database. */
@Repository
class DayRepository {

    /** Further ahead no zone has the day; lets an index leave out what comes later. */
    private static final Duration AHEAD = Duration.ofDays(2);

    /** First what may be work, with its days where it happens, then each list; their lengths are counted before they are cut. */
    private static final String WORK = """
            with open as (
                select booking.id, status, car_id, pickup_at, dropoff_at, hold_until, pickup_branch_id,
                       dropoff_branch_id, overdue_since is not null or dropoff_at < :now as late,
                       date(pickup_at at time zone booking.time_zone) as out_on,
                       date(:now at time zone booking.time_zone) as out_today,
                       date(dropoff_at at time zone coalesce(back.time_zone, booking.time_zone)) as back_on,
                       date(:now at time zone coalesce(back.time_zone, booking.time_zone)) as back_today
                  from booking left join branch as back on back.id = dropoff_branch_id
                 where status = 'ACTIVE' or (status = 'HELD' and hold_until > :now)
                    or (status = 'CONFIRMED' and pickup_at < :latest)
            ), work as (
                select 'PICKUP' as task, id, pickup_at as due, pickup_branch_id as place from open
                 where status = 'CONFIRMED' and out_on <= coalesce(:date, out_today)
                   and (out_on = :date or coalesce(:date, out_today) <= out_today)
                union all
                select 'RETURN', id, dropoff_at, dropoff_branch_id from open
                 where status = 'ACTIVE' and not late and back_on = coalesce(:date, back_today)
                union all
                select 'LATE_RETURN', id, dropoff_at, dropoff_branch_id from open where status = 'ACTIVE' and late
                union all
                select 'UNPAID_HOLD', id, hold_until, pickup_branch_id from open where status = 'HELD'
                union all
                select 'AT_RISK', id, pickup_at, pickup_branch_id from open as booking where exists (select from %s)
            )
            select task, id, total
              from (select task, id, count(*) over (partition by task) as total,
                           row_number() over (partition by task order by due, id) as nth
                      from work where cast(:branch as uuid) is null or place = :branch) as counted
             where nth <= :limit
             order by task, nth
            """.formatted(Risks.CURRENT);

    private static final String MAINTENANCE = """
            select maintenance.id, car_id, name, plate, branch_id, time_zone, from_time, to_time, reason,
                   count(*) over () as total
              from maintenance join car on car.id = car_id
             where released_at is null and (cast(:branch as uuid) is null or branch_id = :branch)
               and from_time < :latest
               and date(from_time at time zone time_zone) <= coalesce(:date, date(:now at time zone time_zone))
               and to_time > cast(coalesce(:date, date(:now at time zone time_zone)) as timestamp) at time zone time_zone
             order by to_time, maintenance.id limit :limit
            """;

    /** A booking of a list, and how long that list is. */
    record Found(Task task, BookingId booking, long total) {}

    private record Counted(InMaintenance car, long total) {}

    private final JdbcClient jdbc;

    DayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their lists. */
    List<Found> work(DayQuestion question) {
        return asked(WORK, question)
                .query((row, n) -> new Found(
                        Task.valueOf(row.getString("task")),
                        new BookingId(row.getObject("id", UUID.class)),
                        row.getLong("total")))
                .list();
    }

    Work<InMaintenance> maintenance(DayQuestion question) {
        var found = asked(MAINTENANCE, question).query(DayRepository::counted).list();
        return new Work<>(
                found.isEmpty() ? 0 : found.getFirst().total(),
                found.stream().map(Counted::car).toList());
    }

    private JdbcClient.StatementSpec asked(String sql, DayQuestion question) {
        return jdbc.sql(sql.replace(":now", "cast(:now as timestamptz)").replace(":date", "cast(:date as date)"))
                .param("now", Times.bind(question.now()))
                .param("date", question.date(), Types.DATE)
                .param("latest", Times.bind(question.noLaterThan(AHEAD)))
                .param(
                        "branch",
                        question.branch() == null ? null : question.branch().value(),
                        Types.OTHER)
                .param("limit", question.limit());
    }

    private static Counted counted(ResultSet row, int n) throws SQLException {
        var branch = row.getObject("branch_id", UUID.class);
        var car = new InMaintenance(
                new MaintenanceId(row.getObject("id", UUID.class)),
                new CarId(row.getObject("car_id", UUID.class)),
                row.getString("name"),
                row.getString("plate"),
                branch == null ? null : new BranchId(branch),
                ZoneId.of(row.getString("time_zone")),
                Times.read(row, "from_time"),
                Times.read(row, "to_time"),
                row.getString("reason"));
        return new Counted(car, row.getLong("total"));
    }
}
