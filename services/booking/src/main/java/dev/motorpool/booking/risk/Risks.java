package dev.motorpool.booking.risk;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.NearbyCars;
import dev.motorpool.booking.cars.PlaceSql;
import dev.motorpool.booking.cars.Trip;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.risk.AtRisk.SuggestedCar;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which bookings are at risk, why and since when. Whether one still is, is asked of the bookings themselves and
 * kept nowhere, so that nothing that solves it can forget to say so: the car is back, the return was moved, either of the
 * two got another car, or the booking has begun or ended.
 */
@Repository
public class Risks {

    /** Of {@code booking}, which is at risk, the {@code risk} and the {@code late} one. */
    public static final String CURRENT = """
              booking_risk as risk
              join booking as late on late.id = risk.late_booking_id and late.status = 'ACTIVE'
                                  and late.overdue_since = risk.due_back
             where risk.booking_id = booking.id and booking.car_id = late.car_id
               and booking.status in ('HELD', 'CONFIRMED')
            """;

    private record Row(CarId car, Trip trip, AtRisk risk, boolean canStillBeGiven) {}

    private final JdbcClient jdbc;
    private final NearbyCars cars;

    Risks(JdbcClient jdbc, NearbyCars cars) {
        this.jdbc = jdbc;
        this.cars = cars;
    }

    /** Bookings of the car that begin before that time and have not been told of this lateness. */
    public List<BookingId> untold(CarId car, BookingId late, Instant dueBack, Instant before) {
        return jdbc.sql("""
                select id from booking
                 where car_id = :car and id <> :late and status in ('HELD', 'CONFIRMED') and pickup_at < :before
                   and not exists (select from booking_risk
                                    where booking_id = booking.id and late_booking_id = :late and due_back = :dueBack)
                 order by pickup_at
                """)
                .param("car", car.value())
                .param("late", late.value())
                .param("dueBack", Times.bind(dueBack))
                .param("before", Times.bind(before))
                .query((row, n) -> new BookingId(row.getObject("id", UUID.class)))
                .list();
    }

    /** In the transaction that tells of it. */
    public void note(BookingId booking, BookingId late, Instant dueBack, Instant now, @Nullable CarId proposed) {
        jdbc.sql("""
                insert into booking_risk (booking_id, late_booking_id, due_back, since, proposed_car_id)
                values (:booking, :late, :dueBack, :now, :proposed)
                """)
                .param("booking", booking.value())
                .param("late", late.value())
                .param("dueBack", Times.bind(dueBack))
                .param("now", Times.bind(now))
                .param("proposed", proposed == null ? null : proposed.value())
                .update();
        jdbc.sql("update booking set warned_at = clock_timestamp() where id = :id")
                .param("id", booking.value())
                .update();
    }

    /** Those of them that are at risk now. A proposed car that somebody else has meanwhile is replaced by one that is free. */
    public Map<BookingId, AtRisk> of(Collection<BookingId> bookings) {
        var found = new HashMap<BookingId, AtRisk>();
        if (bookings.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select booking.id, booking.car_id, booking.pickup_at, upper(booking.blocked) as blocked_until,
                       booking.pickup_branch_id, booking.dropoff_branch_id,
                       current.since, current.due_back, current.late_id, current.late_reference, current.late_user,
                       proposed.id as proposed_id, proposed.name as proposed_name, proposed.branch_id as proposed_branch,
                       proposed.id is not null and not exists (
                           select from booking as other
                            where other.car_id = proposed.id and other.blocked && booking.blocked
                              and other.status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED'))
                           and %s in (proposed.branch_id, booking.pickup_branch_id) as can_be_given
                  from booking
                 cross join lateral (select risk.since, risk.due_back, risk.proposed_car_id, late.id as late_id,
                                            late.reference as late_reference, late.customer_id as late_user
                                       from %s limit 1) as current
                  left join car as proposed on proposed.id = current.proposed_car_id and proposed.active
                 where booking.id = any(:ids)
                """.formatted(PlaceSql.branchAt("proposed", "booking.pickup_at", "booking.id"), CURRENT))
                .param("ids", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new BookingId(row.getObject("id", UUID.class)), row(row)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), suggesting(entry.getValue())));
        return found;
    }

    private AtRisk suggesting(Row row) {
        if (row.canStillBeGiven()) {
            return row.risk();
        }
        var free = cars.free(row.car(), row.trip(), 1).stream().findFirst();
        return row.risk().suggesting(free.map(Risks::suggestion).orElse(null));
    }

    private static SuggestedCar suggestion(Car car) {
        return new SuggestedCar(car.id(), car.name(), car.branchId());
    }

    private static Row row(ResultSet row) throws SQLException {
        var proposed = row.getObject("proposed_id", UUID.class);
        var risk = new AtRisk(
                Times.read(row, "since"),
                new BookingId(row.getObject("late_id", UUID.class)),
                row.getString("late_reference"),
                new UserId(row.getObject("late_user", UUID.class)),
                Times.read(row, "due_back"),
                proposed == null
                        ? null
                        : new SuggestedCar(
                                new CarId(proposed), row.getString("proposed_name"), branch(row, "proposed_branch")));
        return new Row(new CarId(row.getObject("car_id", UUID.class)), trip(row), risk, row.getBoolean("can_be_given"));
    }

    private static Trip trip(ResultSet row) throws SQLException {
        var blocked = new Period(Times.read(row, "pickup_at"), Times.read(row, "blocked_until"));
        return new Trip(branch(row, "pickup_branch_id"), branch(row, "dropoff_branch_id"), blocked);
    }

    private static @Nullable BranchId branch(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new BranchId(id);
    }
}
