package dev.motorpool.booking.history;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the bookings anew out of their events, and compares. */
final class Rebuild {

    private static final String DIFFERENT = """
            select booking.id
              from booking
             where status <> 'BLOCKED'
               and to_jsonb(booking) is distinct from
                   (select to_jsonb(jsonb_populate_record(null::booking, state))
                      from booking_event where booking_id = booking.id
                     order by booking_event.version desc limit 1)
            """;

    private static final String WITH_GAPS = """
            select booking_id from booking_event
             group by booking_id having min(version) <> 1 or max(version) <> count(*)
            """;

    private final JdbcClient jdbc;

    Rebuild(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bookings whose row is not what their events say. */
    List<UUID> different() {
        return ids(DIFFERENT);
    }

    /** Bookings of which a version is in no event. */
    List<UUID> withGaps() {
        return ids(WITH_GAPS);
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql).query(UUID.class).list();
    }
}
