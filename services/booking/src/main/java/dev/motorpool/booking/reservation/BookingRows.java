package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a booking stands in its row. */
@Component
class BookingRows {

    static final String COLUMNS = """
            id, version, reference, customer_id, status, car_id, car_name, car_class, acriss_code, time_zone, by_class,
            pinned, stand_in, pickup_branch_id, dropoff_branch_id, brought_from, car_elsewhere, pickup_at, dropoff_at,
            upper(blocked) as blocked_until, quote_id, days, per_day_minor, total_minor, tax_minor, deposit_minor, currency,
            price_lines, hold_until, overdue_since,
            created_at, updated_at
            """;

    private final JsonMapper json;

    BookingRows(JsonMapper json) {
        this.json = json;
    }

    MapSqlParameterSource params(Booking booking) {
        var car = booking.car();
        var price = booking.price();
        return new MapSqlParameterSource()
                .addValue("id", booking.id().value())
                .addValue("version", booking.version())
                .addValue("reference", booking.reference())
                .addValue("customerId", booking.customerId().value())
                .addValue("status", booking.status().name())
                .addValue("carId", car.id().value())
                .addValue("carName", car.name())
                .addValue("carClass", car.carClass().name())
                .addValue("acrissCode", car.acrissCode())
                .addValue("timeZone", car.timeZone().getId())
                .addValue("byClass", car.byClass())
                .addValue("pinned", car.pinned())
                .addValue("standIn", car.standIn())
                .addValue("pickupBranch", id(booking.places().pickup()))
                .addValue("dropoffBranch", id(booking.places().dropoff()))
                .addValue("broughtFrom", id(booking.places().broughtFrom()))
                .addValue("carElsewhere", id(booking.places().carElsewhere()))
                .addValue("pickupAt", Times.bind(booking.rental().from()))
                .addValue("dropoffAt", Times.bind(booking.rental().to()))
                .addValue("blockedUntil", Times.bind(booking.blocked().to()))
                .addValue(
                        "quoteId",
                        price.quoteId() == null ? null : price.quoteId().value())
                .addValue("days", price.days())
                .addValue("perDay", price.perDay().minor())
                .addValue("total", price.total().minor())
                .addValue("tax", price.tax().minor())
                .addValue("deposit", price.deposit().minor())
                .addValue("currency", price.total().currencyCode())
                .addValue("priceLines", json.writeValueAsString(price.lines()))
                .addValue("holdUntil", bind(booking.holdUntil()))
                .addValue("overdueSince", bind(booking.overdueSince()))
                .addValue("createdAt", Times.bind(booking.createdAt()))
                .addValue("updatedAt", Times.bind(booking.updatedAt()));
    }

    Booking booking(ResultSet row, int n) throws SQLException {
        var pickup = Times.read(row, "pickup_at");
        return new Booking(
                new BookingId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("reference"),
                new UserId(row.getObject("customer_id", UUID.class)),
                BookingStatus.valueOf(row.getString("status")),
                car(row),
                places(row),
                new Period(pickup, Times.read(row, "dropoff_at")),
                new Period(pickup, Times.read(row, "blocked_until")),
                price(row),
                Times.readNullable(row, "hold_until"),
                Times.readNullable(row, "overdue_since"),
                Times.read(row, "created_at"),
                Times.read(row, "updated_at"));
    }

    private static Places places(ResultSet row) throws SQLException {
        return new Places(
                branch(row, "pickup_branch_id"),
                branch(row, "dropoff_branch_id"),
                branch(row, "brought_from"),
                branch(row, "car_elsewhere"));
    }

    private static BookedCar car(ResultSet row) throws SQLException {
        return new BookedCar(
                new CarId(row.getObject("car_id", UUID.class)),
                row.getString("car_name"),
                CarClass.valueOf(row.getString("car_class")),
                row.getString("acriss_code"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("by_class"),
                row.getBoolean("pinned"),
                row.getBoolean("stand_in"));
    }

    private Price price(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var quote = row.getObject("quote_id", UUID.class);
        return new Price(
                quote == null ? null : new QuoteId(quote),
                row.getInt("days"),
                Money.of(row.getLong("per_day_minor"), currency),
                Money.of(row.getLong("total_minor"), currency),
                Money.of(row.getLong("deposit_minor"), currency),
                List.of(json.readValue(row.getString("price_lines"), PriceLine[].class)),
                Money.of(row.getLong("tax_minor"), currency));
    }

    static @Nullable BranchId branch(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new BranchId(id);
    }

    private static @Nullable UUID id(@Nullable BranchId branch) {
        return branch == null ? null : branch.value();
    }

    private static @Nullable OffsetDateTime bind(@Nullable Instant instant) {
        return instant == null ? null : Times.bind(instant);
    }
}
