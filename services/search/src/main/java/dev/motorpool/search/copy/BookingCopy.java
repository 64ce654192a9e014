package dev.motorpool.search.copy;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what booking says into the copy, and marks the cars concerned, in one statement. */
@Repository
class BookingCopy {

    /** Of a booking that is told of twice the later word counts; one that moved to another car concerns both. */
    private static final String UPSERT = """
            with told as (
                select distinct on (id) id, car_id, version, cast(from_time as timestamptz) as from_time,
                       cast(until_time as timestamptz) as until_time, occupying
                  from unnest(:ids, :cars, :versions, :from, :until, :occupying)
                       as told (id, car_id, version, from_time, until_time, occupying)
                 order by id, version desc),
            before as (select booking_id, busy.car_id from busy join told on told.id = busy.booking_id),
            written as (
                insert into busy (booking_id, car_id, version, from_time, until_time, occupying)
                select id, car_id, version, from_time, until_time, occupying from told
                on conflict on constraint busy_pk do update
                   set car_id = excluded.car_id, version = excluded.version, from_time = excluded.from_time,
                       until_time = excluded.until_time, occupying = excluded.occupying,
                       received_at = clock_timestamp()
                 where %s
                returning booking_id, car_id)
            insert into to_index (car_id)
            select car_id from written union select before.car_id from before join written using (booking_id)
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
    void put(List<Occupied> bookings) {
        upsert(NEWER, bookings).update();
    }

    /** Takes what was read from the source: it is newer than all that was told before the reading began. */
    void put(List<Occupied> bookings, Instant readSince) {
        upsert(NEWER_OR_OLDER_THAN_READING, bookings)
                .param("readSince", readSince.atOffset(UTC))
                .update();
    }

    /** Frees what the source does not have in this stretch of ids, unless it told of it meanwhile. */
    int removeAllBut(List<UUID> there, @Nullable UUID after, @Nullable UUID to, Instant readSince) {
        return jdbc.sql("""
                with gone as (
                    update busy set occupying = false
                     where occupying and received_at < :readSince and booking_id <> all(:there)
                       and (cast(:after as uuid) is null or booking_id > cast(:after as uuid))
                       and (cast(:to as uuid) is null or booking_id <= cast(:to as uuid))
                    returning car_id)
                insert into to_index (car_id) select distinct car_id from gone
                """)
                .param("there", there.toArray(UUID[]::new))
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

    private JdbcClient.StatementSpec upsert(String condition, List<Occupied> bookings) {
        return jdbc.sql(UPSERT.formatted(condition))
                .param("ids", column(bookings, UUID[]::new, Occupied::id))
                .param("cars", column(bookings, UUID[]::new, it -> it.car().value()))
                .param("versions", column(bookings, Long[]::new, Occupied::version))
                .param(
                        "from",
                        column(bookings, String[]::new, it -> it.busy().from().toString()))
                .param(
                        "until",
                        column(bookings, String[]::new, it -> it.busy().to().toString()))
                .param("occupying", column(bookings, Boolean[]::new, Occupied::occupying));
    }

    private static <T> T[] column(List<Occupied> bookings, IntFunction<T[]> array, Function<Occupied, T> value) {
        return bookings.stream().map(value).toArray(array);
    }
}
