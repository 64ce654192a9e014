package dev.motorpool.search;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what booking says into the copy, and marks the cars concerned, in one statement each. */
@Repository
class BookingCopy {

    /** A booking that moved to another car concerns both. */
    private static final String UPSERT = """
            with before as (select car_id from busy where booking_id = :id),
            written as (
                insert into busy (booking_id, car_id, version, from_time, until_time, occupying)
                values (:id, :carId, :version, :from, :until, :occupying)
                on conflict on constraint busy_pk do update
                   set car_id = excluded.car_id, version = excluded.version, from_time = excluded.from_time,
                       until_time = excluded.until_time, occupying = excluded.occupying,
                       received_at = clock_timestamp()
                 where %s
                returning car_id)
            insert into to_index (car_id)
            select car_id from written union select car_id from before where exists (select from written)
            """;

    private static final String NEWER = "busy.version < excluded.version";
    private static final String NEWER_OR_OLDER_THAN_READING = NEWER + """
             or busy.received_at < :readSince
            and (busy.car_id, busy.from_time, busy.until_time, busy.occupying) is distinct from
                (excluded.car_id, excluded.from_time, excluded.until_time, excluded.occupying)
            """;

    private final JdbcClient jdbc;

    BookingCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops what is stale. */
    void put(BookingView booking) {
        upsert(NEWER, booking).update();
    }

    /** Takes what was read from the source: it is newer than all that was told before the reading began. */
    void put(BookingView booking, Instant readSince) {
        upsert(NEWER_OR_OLDER_THAN_READING, booking)
                .param("readSince", readSince.atOffset(UTC))
                .update();
    }

    /** Frees what the source does not have in this stretch of ids, unless it told of it meanwhile. */
    int removeAllBut(List<BookingId> there, @Nullable BookingId after, @Nullable BookingId to, Instant readSince) {
        return jdbc.sql("""
                with gone as (
                    update busy set occupying = false
                     where occupying and received_at < :readSince and booking_id <> all(:there)
                       and (cast(:after as uuid) is null or booking_id > cast(:after as uuid))
                       and (cast(:to as uuid) is null or booking_id <= cast(:to as uuid))
                    returning car_id)
                insert into to_index (car_id) select distinct car_id from gone
                """)
                .param("there", there.stream().map(BookingId::value).toArray(UUID[]::new))
                .param("after", after == null ? null : after.toString())
                .param("to", to == null ? null : to.toString())
                .param("readSince", readSince.atOffset(UTC))
                .update();
    }

    /** What ended so long ago that nothing of it can be told again. */
    int forget(Instant endedBefore) {
        return jdbc.sql("delete from busy where until_time < :endedBefore")
                .param("endedBefore", endedBefore.atOffset(UTC))
                .update();
    }

    private JdbcClient.StatementSpec upsert(String condition, BookingView booking) {
        return jdbc.sql(UPSERT.formatted(condition))
                .param("id", booking.id().value())
                .param("carId", booking.carId().value())
                .param("version", booking.version())
                .param("from", BusyTime.of(booking).from().atOffset(UTC))
                .param("until", BusyTime.of(booking).to().atOffset(UTC))
                .param("occupying", booking.status().occupiesCar());
    }
}
