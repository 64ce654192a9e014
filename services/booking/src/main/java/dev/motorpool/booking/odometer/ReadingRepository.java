package dev.motorpool.booking.odometer;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.odometer.Odometers.Place;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReadingRepository {

    private static final String LATEST = """
            select car_id, number, odometer_km, read_at, source, booking_id, read_by, reason
              from odometer_reading where car_id = :car order by number desc limit :limit
            """;

    private final JdbcClient jdbc;

    ReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time read this car's odometer, until the transaction ends; taken after every other lock. */
    void lock(CarId car) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "odometer of " + car)
                .query((row, n) -> n)
                .list();
    }

    Optional<Reading> last(CarId car) {
        return latest(car, 1).stream().findFirst();
    }

    /** The newest first. */
    List<Reading> latest(CarId car, int limit) {
        return jdbc.sql(LATEST)
                .param("car", car.value())
                .param("limit", limit)
                .query(ReadingRepository::reading)
                .list();
    }

    /** Where people read in which unit. */
    Optional<Place> place(BranchId branch) {
        return jdbc.sql("select time_zone, country, distance_unit from branch where id = :id")
                .param("id", branch.value())
                .query((row, n) -> new Place(ZoneId.of(row.getString("time_zone")), unit(row)))
                .optional();
    }

    private static DistanceUnit unit(ResultSet row) throws SQLException {
        var told = row.getString("distance_unit");
        return told == null ? DistanceUnit.of(row.getString("country")) : DistanceUnit.valueOf(told);
    }

    void insert(Reading reading) {
        jdbc.sql("""
                insert into odometer_reading (car_id, number, odometer_km, read_at, source, booking_id, read_by, reason)
                values (:car, :number, :km, :readAt, :source, :booking, :readBy, :reason)
                """)
                .param("car", reading.carId().value())
                .param("number", reading.number())
                .param("km", reading.km())
                .param("readAt", Times.bind(reading.readAt()))
                .param("source", reading.source().name())
                .param(
                        "booking",
                        reading.booking() == null ? null : reading.booking().value(),
                        Types.OTHER)
                .param(
                        "readBy",
                        reading.readBy() == null ? null : reading.readBy().value(),
                        Types.OTHER)
                .param("reason", reading.reason())
                .update();
    }

    private static Reading reading(ResultSet row, int n) throws SQLException {
        var booking = row.getObject("booking_id", UUID.class);
        var readBy = row.getObject("read_by", UUID.class);
        return new Reading(
                new CarId(row.getObject("car_id", UUID.class)),
                row.getInt("number"),
                row.getInt("odometer_km"),
                Times.read(row, "read_at"),
                Reading.Source.valueOf(row.getString("source")),
                booking == null ? null : new BookingId(booking),
                readBy == null ? null : new UserId(readBy),
                row.getString("reason"));
    }
}
