package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when the cars of a class at a branch are taken. A hold past its deadline counts as free, as everywhere. */
@Repository
class ScheduleRepository {

    /** What lies farther from the wish than this is not looked at, and what reaches farther is not moved. */
    private static final Duration AROUND = Duration.ofDays(45);

    private final JdbcClient jdbc;

    ScheduleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A one-way rental must not take a car from anybody, however much later. */
    Schedule of(ClassWish wish) {
        var from = wish.blocked().from().minus(AROUND);
        var to = wish.blocked().to().plus(AROUND);
        var cars = new LinkedHashMap<CarId, Line>();
        jdbc.sql("""
            select car.id as car_id, car.branch_id as home, booking.id as booking_id, lower(blocked) as starts_at,
                   upper(blocked) as ends_at, pickup_branch_id, dropoff_branch_id, brought_from,
                   status = 'CONFIRMED' and by_class and not pinned and pickup_at > now()
                       and pickup_branch_id = dropoff_branch_id and brought_from is null
                       and blocked <@ tstzrange(:from, :to)
                       and booking.id is distinct from cast(:instead as uuid) as movable
              from car left join booking
                on car_id = car.id and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED')
               and (blocked && tstzrange(:from, :until)
                    or booking.id in (select car_move.booking_id from car_move where car_move.car_id = car.id))
             where active and car.branch_id is not null and car.car_class = :carClass and car.currency = :currency
               and (car.branch_id = :branch or car.id in (select car_id from car_move where branch_id = :branch))
            """)
                .param("from", Times.bind(from))
                .param("to", Times.bind(to))
                .param("until", wish.isOneWay() ? null : Times.bind(to), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("branch", wish.branch().value())
                .param("carClass", wish.carClass().name())
                .param("currency", wish.currency())
                .param("instead", wish.insteadId())
                .query((RowCallbackHandler) row -> add(row, cars));
        return new Schedule(cars, wish.instead());
    }

    /**
     * Locks the cars of the class that are at the branch or will be, its stand-ins, and the one that a booking gives up for one of them,
     * against every other change of who has them, in the order of their ids. New
     * bookings of a car, which only refer to it, go on: the constraint judges those.
     */
    void lockCars(ClassPlace place, @Nullable BookingId instead) {
        jdbc.sql("""
            select id from car
             where id in (select id from car
                           where (active or stand_in) and branch_id = :branch and car_class = :carClass
                           union
                          select car.id from car_move join car on car.id = car_id
                           where car_move.branch_id = :branch and car_class = :carClass
                           union
                          select car_id from booking where id = cast(:instead as uuid))
             order by id for no key update
            """)
                .param("branch", place.branch().value())
                .param("carClass", place.carClass().name())
                .param("instead", instead == null ? null : instead.value())
                .query(UUID.class)
                .list();
    }

    /** Those that could be locked at once; whoever holds the others is changing them just now. */
    Set<BookingId> lockNow(Collection<BookingId> bookings) {
        return Set.copyOf(jdbc.sql("select id from booking where id = any(:ids) for no key update skip locked")
                .param("ids", bookings.stream().map(BookingId::value).toArray(UUID[]::new))
                .query((row, n) -> new BookingId(row.getObject("id", UUID.class)))
                .list());
    }

    private static void add(ResultSet row, Map<CarId, Line> cars) throws SQLException {
        var home = new BranchId(row.getObject("home", UUID.class));
        var line = cars.computeIfAbsent(
                new CarId(row.getObject("car_id", UUID.class)), car -> new Line(home, new ArrayList<>()));
        var booking = row.getObject("booking_id", UUID.class);
        if (booking != null) {
            line.slots()
                    .add(new Slot(
                            new BookingId(booking),
                            new Period(Times.read(row, "starts_at"), Times.read(row, "ends_at")),
                            way(row),
                            row.getBoolean("movable")));
        }
    }

    private static @Nullable Way way(ResultSet row) throws SQLException {
        var from = row.getObject("pickup_branch_id", UUID.class);
        var to = row.getObject("dropoff_branch_id", UUID.class);
        if (from == null || to == null) {
            return null;
        }
        var isBrought = row.getObject("brought_from", UUID.class) != null;
        return new Way(isBrought ? null : new BranchId(from), new BranchId(to));
    }
}
