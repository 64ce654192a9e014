package dev.motorpool.analytics.copy;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The bookings as booking tells of them. */
@Repository
class BookingCopy {

    /** Of a booking that is told of twice the later word counts; a stale one is dropped. */
    private static final String PUT = """
            insert into booking (id, version, car_id, status, pickup_at, dropoff_at, days, total, currency, placed_at,
                                 ended_at, back_at)
            select distinct on (id) id, version, "carId", status, "pickupTime", "dropoffTime", days, "totalPrice",
                   currency, "createdAt",
                   case when status in ('completed', 'cancelled', 'expired', 'no_show') then "updatedAt" end,
                   case when status = 'completed' then "updatedAt"
                        when "overdueSince" is not null then greatest("dropoffTime", "updatedAt") end
              from json_to_recordset(cast(:bookings as json)) as told
                   (id uuid, version bigint, "carId" uuid, status text, "pickupTime" timestamptz,
                    "dropoffTime" timestamptz, days int, "totalPrice" numeric, currency text, "createdAt" timestamptz,
                    "updatedAt" timestamptz, "overdueSince" timestamptz)
             order by id, version desc
            on conflict on constraint booking_pk do update
               set version = excluded.version, car_id = excluded.car_id, status = excluded.status,
                   pickup_at = excluded.pickup_at, dropoff_at = excluded.dropoff_at, days = excluded.days,
                   total = excluded.total, currency = excluded.currency,
                   -- what is told of a booking after its end does not end it again
                   ended_at = case when booking.status = excluded.status and booking.ended_at is not null
                                   then booking.ended_at else excluded.ended_at end,
                   back_at = case when booking.status = 'completed' and booking.back_at is not null
                                  then booking.back_at else excluded.back_at end
             where booking.version <= excluded.version
            """;

    /** However late it is heard of: a handover and a return are once and for all. */
    private static final String START = """
            update booking set started_at = cast(told.at as timestamptz)
              from unnest(:ids, :times) as told (id, at) where booking.id = told.id
            """;

    private static final String CHARGE = """
            update booking set charges = cast(told.charges as numeric)
              from unnest(:ids, :charges) as told (id, charges) where booking.id = told.id
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

    /** Of bookings that are known. */
    void start(List<BookingStarted> facts) {
        if (!facts.isEmpty()) {
            jdbc.sql(START)
                    .param("ids", ids(facts))
                    .param("times", texts(facts, BookingStarted::occurredAt))
                    .update();
        }
    }

    /** Of bookings that are known; of several words on one of them the last counts. */
    void charge(Map<BookingId, BigDecimal> charges) {
        if (!charges.isEmpty()) {
            jdbc.sql(CHARGE)
                    .param(
                            "ids",
                            charges.keySet().stream().map(BookingId::value).toArray(UUID[]::new))
                    .param(
                            "charges",
                            charges.values().stream()
                                    .map(BigDecimal::toPlainString)
                                    .toArray(String[]::new))
                    .update();
        }
    }

    private static UUID[] ids(List<? extends BookingEvent> facts) {
        return facts.stream().map(fact -> fact.booking().id().value()).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> facts, Function<T, Object> field) {
        return facts.stream().map(fact -> field.apply(fact).toString()).toArray(String[]::new);
    }
}
