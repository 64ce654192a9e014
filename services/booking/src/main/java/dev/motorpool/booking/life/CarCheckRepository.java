package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.charges.Charge;
import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CarCheckRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CarCheckRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(CarCheck check) {
        jdbc.sql("""
                insert into car_check (booking_id, occasion, odometer_km, fuel_percent, licence_seen, photos, note, charges,
                                       checked_by, checked_at)
                values (:booking, :occasion, :odometer, :fuel, :licenceSeen, :photos, :note, cast(:charges as jsonb),
                        :checkedBy, :checkedAt)
                """)
                .param("booking", check.bookingId().value())
                .param("occasion", check.occasion().name())
                .param("odometer", check.odometerKm())
                .param("fuel", check.fuelPercent())
                .param("licenceSeen", check.licenceSeen())
                .param("photos", check.photos().toArray(String[]::new))
                .param("note", check.note())
                .param("charges", json.writeValueAsString(check.charges()))
                .param("checkedBy", check.checkedBy().value())
                .param("checkedAt", Times.bind(check.checkedAt()))
                .update();
    }

    Optional<CarCheck> find(BookingId booking, Occasion occasion) {
        return jdbc.sql("""
                select booking_id, occasion, odometer_km, fuel_percent, licence_seen, photos, note, charges, checked_by,
                       checked_at
                  from car_check where booking_id = :booking and occasion = :occasion
                """)
                .param("booking", booking.value())
                .param("occasion", occasion.name())
                .query(this::check)
                .optional();
    }

    private CarCheck check(ResultSet row, int n) throws SQLException {
        return new CarCheck(
                new BookingId(row.getObject("booking_id", UUID.class)),
                Occasion.valueOf(row.getString("occasion")),
                row.getInt("odometer_km"),
                row.getInt("fuel_percent"),
                row.getBoolean("licence_seen"),
                List.of((String[]) row.getArray("photos").getArray()),
                row.getString("note"),
                List.of(json.readValue(row.getString("charges"), Charge[].class)),
                new UserId(row.getObject("checked_by", UUID.class)),
                Times.read(row, "checked_at"));
    }
}
