package dev.motorpool.analytics.copy;

import dev.motorpool.booking.api.BookingView;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The bookings as booking tells of them. */
@Repository
class BookingCopy {

    /** Of a booking that is told of twice the later word counts; a stale one is dropped. */
    private static final String PUT = """
            insert into booking (id, version, car_id, status, pickup_at, dropoff_at, days, total, currency, placed_at,
                                 ended_at)
            select distinct on (id) id, version, "carId", status, "pickupTime", "dropoffTime", days, "totalPrice",
                   currency, "createdAt",
                   case when status in ('completed', 'cancelled', 'expired', 'no_show') then "updatedAt" end
              from json_to_recordset(cast(:bookings as json)) as told
                   (id uuid, version bigint, "carId" uuid, status text, "pickupTime" timestamptz,
                    "dropoffTime" timestamptz, days int, "totalPrice" numeric, currency text, "createdAt" timestamptz,
                    "updatedAt" timestamptz)
             order by id, version desc
            on conflict on constraint booking_pk do update
               set version = excluded.version, car_id = excluded.car_id, status = excluded.status,
                   pickup_at = excluded.pickup_at, dropoff_at = excluded.dropoff_at, days = excluded.days,
                   total = excluded.total, currency = excluded.currency, ended_at = excluded.ended_at
             where booking.version <= excluded.version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BookingCopy(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(Collection<BookingView> bookings) {
        jdbc.sql(PUT).param("bookings", json.writeValueAsString(bookings)).update();
    }
}
