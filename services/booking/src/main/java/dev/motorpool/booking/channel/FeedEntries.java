package dev.motorpool.booking.channel;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in a feed: bookings that keep or kept a car, of the last months and of all that is to come. Nobody's name. */
@Repository
class FeedEntries {

    private static final String OF_PERSON =
            "customer_id = :whose and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'COMPLETED')";

    /** The condition of the constraint, whose index finds them. */
    private static final String OF_CAR = "car_id = :whose and status in ('HELD', 'CONFIRMED', 'ACTIVE')";

    /** As {@link dev.motorpool.booking.cars.Branch#where()} says it. */
    private static final String PLACE =
            "(select concat(name, ', ', coalesce(nullif(address, ''), city)) from branch where branch.id = %s)";

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    FeedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> of(Feed feed) {
        return jdbc.sql("""
            select id, version, reference, car_name, status, pickup_at, dropoff_at, time_zone, updated_at,
                   %s as pickup_place, %s as dropoff_place,
                   (select branch.time_zone from branch
                     where branch.id = dropoff_branch_id and dropoff_branch_id <> pickup_branch_id) as dropoff_zone
              from booking
             where %s
               and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'COMPLETED')
               and dropoff_at > now() - interval '90 days'
             order by pickup_at
             limit :most
            """.formatted(
                                PLACE.formatted("pickup_branch_id"),
                                PLACE.formatted("dropoff_branch_id"),
                                feed.car() == null ? OF_PERSON : OF_CAR))
                .param(
                        "whose",
                        feed.car() == null ? feed.owner().value() : feed.car().value())
                .param("most", MOST)
                .query(FeedEntries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        var zone = row.getString("time_zone");
        var where = new Where(
                row.getString("pickup_place"),
                ZoneId.of(zone),
                row.getString("dropoff_place"),
                ZoneId.of(Objects.requireNonNullElse(row.getString("dropoff_zone"), zone)));
        return new Entry(
                new BookingId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                Times.read(row, "updated_at"),
                BookingStatus.valueOf(row.getString("status")),
                row.getString("car_name"),
                row.getString("reference"),
                where.times(Times.read(row, "pickup_at"), Times.read(row, "dropoff_at")),
                where);
    }
}
