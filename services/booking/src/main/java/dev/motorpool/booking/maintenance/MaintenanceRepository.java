package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.maintenance.CarIsBooked.InTheWay;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each block has its row in the calendar of bookings, where the constraint sees it, and one here that says the rest. */
@Repository
class MaintenanceRepository {

    private static final String SELECT = """
            select id, version, car_id, from_time, to_time, reason, created_by, created_at, updated_at from maintenance
            """;

    private final JdbcClient jdbc;

    MaintenanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the car was free; the constraint decides. */
    boolean insertIfFree(Block block) {
        return jdbc.sql("""
                        with calendar as (
                            insert into booking (id, version, reference, customer_id, status, car_id, car_name, car_class,
                                                 time_zone, pickup_at, dropoff_at, blocked, days, per_day_minor,
                                                 total_minor, currency, created_at, updated_at)
                            select :id, :version, cast(:id as text), :createdBy, 'BLOCKED', id, name, car_class, time_zone,
                                   :from, :to, tstzrange(:from, :to), 1, 0, 0, currency, :createdAt, :updatedAt
                              from car where id = :car
                            on conflict on constraint booking_no_overlap do nothing
                            returning id)
                        insert into maintenance (id, version, car_id, from_time, to_time, reason, created_by, created_at,
                                                 updated_at)
                        select id, :version, :car, :from, :to, :reason, :createdBy, :createdAt, :updatedAt from calendar
                        """).paramSource(params(block)).update() == 1;
    }

    /** Of a block that was locked before; the constraint refuses it when the car is taken. */
    void update(Block block) {
        jdbc.sql("""
                with calendar as (
                    update booking set version = :version, pickup_at = :from, dropoff_at = :to,
                                       blocked = tstzrange(:from, :to), updated_at = :updatedAt
                     where id = :id)
                update maintenance set version = :version, from_time = :from, to_time = :to, reason = :reason,
                                       updated_at = :updatedAt
                 where id = :id
                """).paramSource(params(block)).update();
    }

    void release(Block block) {
        jdbc.sql("""
                with calendar as (delete from booking where id = :id and status = 'BLOCKED')
                update maintenance set version = :version, released_at = :updatedAt, updated_at = :updatedAt where id = :id
                """).paramSource(params(block)).update();
    }

    Optional<Block> find(MaintenanceId id) {
        return jdbc.sql(SELECT + "where id = :id and released_at is null")
                .param("id", id.value())
                .query(MaintenanceRepository::block)
                .optional();
    }

    List<Block> of(@Nullable CarId car, Period period) {
        return jdbc.sql(SELECT + """
                 where (cast(:car as uuid) is null or car_id = :car) and released_at is null and from_time < :to and to_time > :from
                 order by from_time limit 1000
                """)
                .param("car", car == null ? null : car.value())
                .param("from", Times.bind(period.from()))
                .param("to", Times.bind(period.to()))
                .query(MaintenanceRepository::block)
                .list();
    }

    /** Other blocks of the car at that time. */
    List<Block> besides(Block block) {
        return of(block.carId(), block.period()).stream()
                .filter(other -> !other.id().equals(block.id()))
                .toList();
    }

    /** Bookings of the car at that time. */
    List<InTheWay> inTheWay(Block block) {
        return jdbc.sql("""
                select id, reference, status, lower(blocked) as starts_at, upper(blocked) as ends_at
                  from booking
                 where car_id = :car and id <> :id and status in ('HELD', 'CONFIRMED', 'ACTIVE')
                   and blocked && tstzrange(:from, :to)
                 order by lower(blocked) limit 20
                """)
                .paramSource(params(block))
                .query((row, n) -> new InTheWay(
                        new BookingId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        row.getString("status").toLowerCase(Locale.ROOT),
                        Times.read(row, "starts_at"),
                        Times.read(row, "ends_at")))
                .list();
    }

    private static MapSqlParameterSource params(Block block) {
        return new MapSqlParameterSource("id", block.id().value())
                .addValue("version", block.version())
                .addValue("car", block.carId().value())
                .addValue("from", Times.bind(block.period().from()))
                .addValue("to", Times.bind(block.period().to()))
                .addValue("reason", block.reason())
                .addValue("createdBy", block.createdBy().value())
                .addValue("createdAt", Times.bind(block.createdAt()))
                .addValue("updatedAt", Times.bind(block.updatedAt()));
    }

    private static Block block(ResultSet row, int n) throws SQLException {
        return new Block(
                new MaintenanceId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CarId(row.getObject("car_id", UUID.class)),
                new Period(Times.read(row, "from_time"), Times.read(row, "to_time")),
                row.getString("reason"),
                new UserId(row.getObject("created_by", UUID.class)),
                Times.read(row, "created_at"),
                Times.read(row, "updated_at"));
    }
}
