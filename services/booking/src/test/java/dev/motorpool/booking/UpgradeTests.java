package dev.motorpool.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.platform.testing.TestPostgres;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation of the first release, with bookings in every status, comes through all later migrations. */
class UpgradeTests {

    private static final int BOOKINGS = 1400;

    private final DriverManagerDataSource source = new DriverManagerDataSource(
            TestPostgres.newDatabase("upgrade"),
            TestPostgres.server().user(),
            TestPostgres.server().password());
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void what_was_booked_with_the_first_release_is_what_it_was() {
        migrate("1");
        fill();
        var before = told();
        migrate("latest");
        assertThat(told()).isEqualTo(before);
        assertThat(count("select count(distinct reference) from booking")).isEqualTo(BOOKINGS);
        assertThat(count("select count(*) from booking where reference !~ '^[2-9A-HJKMNP-Z]{8}$'"))
                .isZero();
        assertThat(count("select count(*) from booking where car_class <> 'COMPACT' or time_zone <> 'Europe/Berlin'"))
                .isZero();
        assertThat(count("""
                select count(*) from booking
                 where (price_lines -> 0 ->> 'amountMinor')::bigint <> total_minor or jsonb_array_length(price_lines) <> 1
                """)).isZero();
        assertThat(count("select count(*) from booking where stand_in or by_class or pinned"))
                .isZero();
        assertThat(count("""
                select count(*) from booking join booking_event on booking_id = id
                   and booking_event.version = booking.version and kind = 'TakenOver'
                """)).isEqualTo(BOOKINGS);
    }

    @Test
    void the_constraint_holds_before_and_after() {
        migrate("1");
        fill();
        assertThatThrownBy(this::overlap).isInstanceOf(DataIntegrityViolationException.class);
        migrate("latest");
        assertThatThrownBy(this::overlap)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("booking_no_overlap");
    }

    /** Who was warned that a car is still out is at risk, if it still is, and not warned again. */
    @Test
    void warnings_from_before_are_kept() {
        migrate("1");
        fill();
        migrate("51");
        jdbc.sql("""
            update booking set overdue_since = dropoff_at where status = 'ACTIVE'
            """).update();
        jdbc.sql("""
            update booking set warned_at = now()
             where status in ('HELD', 'CONFIRMED', 'COMPLETED') and car_id in (select id from car order by id limit 10)
            """).update();
        migrate("latest");
        assertThat(count("select count(*) from booking_risk")).isEqualTo(20);
        assertThat(count("""
            select count(*) from booking_risk
              join booking as next on next.id = booking_id join booking as late on late.id = late_booking_id
             where next.car_id = late.car_id and late.status = 'ACTIVE' and late.overdue_since = due_back
            """)).isEqualTo(20);
    }

    /** Readings, charges and taxes of before: in order, by car, and as they were. */
    @Test
    void what_the_counter_wrote_is_kept() {
        migrate("1");
        fill();
        migrate("51");
        jdbc.sql("""
            insert into car_check (booking_id, occasion, odometer_km, fuel_percent, licence_seen, photos, charges, checked_by,
                                   checked_at)
            select id, occasion, case occasion when 'HANDOVER' then 1000 else 1200 end, 50, true, '{}',
                   case occasion when 'HANDOVER' then '[]' else
                       '[{"kind": "fuel", "label": "Missing fuel", "quantity": 5, "unit": "percent", "unitMinor": 100,
                          "amountMinor": 500}]' end::jsonb,
                   customer_id, pickup_at + case occasion when 'HANDOVER' then interval '0' else interval '2 days' end
              from booking, unnest(array ['RETURN', 'HANDOVER']) as each (occasion)
             where status = 'COMPLETED'
            """).update();
        jdbc.sql("""
            insert into quote (id, booking_id, document, created_at, expires_at)
            select gen_random_uuid(), id, '{"total": 90.00, "taxes": 7.43}', now(), now() + interval '1 hour'
              from booking where status = 'CONFIRMED'
            """).update();
        jdbc.sql("update booking set quote_id = quote.id from quote where quote.booking_id = booking.id")
                .update();
        migrate("latest");
        assertThat(count("select count(*) from odometer_reading")).isEqualTo(400);
        assertThat(
                        count(
                                "select count(*) from odometer_reading where number = 2 and odometer_km = 1200 and source = 'RETURN'"))
                .isEqualTo(200);
        assertThat(
                        count(
                                "select count(*) from charge_entry where kind = 'FUEL' and amount_minor = 500 and taxes = '[]'"))
                .isEqualTo(200);
        assertThat(count("select count(*) from booking where tax_minor = 743 and status = 'CONFIRMED'"))
                .isEqualTo(200);
        assertThat(count("select count(*) from booking where tax_minor <> 0 and status <> 'CONFIRMED'"))
                .isZero();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/booking")
                .target(MigrationVersion.fromVersion(version))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Two hundred cars, each with a booking of each status, one after the other. */
    private void fill() {
        jdbc.sql("""
            insert into car (id, version, name, car_class, time_zone, location, per_day_minor, currency, active)
            select gen_random_uuid(), n, 'Car ' || n, 'COMPACT', 'Europe/Berlin', point(13.4, 52.5), 4500, 'EUR', n % 7 <> 0
              from generate_series(1, 200) as n
            """).update();
        jdbc.sql("""
            insert into booking (id, version, car_id, car_name, customer_id, status, pickup_at, dropoff_at, blocked, days,
                                 per_day_minor, total_minor, currency, hold_until, created_at, updated_at)
            select gen_random_uuid(), 1 + place, car.id, car.name, gen_random_uuid(), status, starts, starts + interval '2 days',
                   tstzrange(starts, starts + interval '51 hours'), 2, 4500, 9000, 'EUR',
                   case when status = 'HELD' then now() + interval '1 hour' end, now() - interval '1 day', now()
              from car,
                   unnest(array ['HELD', 'CONFIRMED', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'EXPIRED', 'NO_SHOW'])
                       with ordinality as each (status, place),
                   lateral (select now() + make_interval(days => 3 * place::int) as starts) as time
            """).update();
    }

    private void overlap() {
        jdbc.sql("""
            update booking set pickup_at = other.pickup_at, dropoff_at = other.dropoff_at, blocked = other.blocked
              from booking as other
             where booking.car_id = other.car_id and booking.status = 'CONFIRMED' and other.status = 'ACTIVE'
            """).update();
    }

    /** What the first release knew of a booking. */
    private Map<Object, Object> told() {
        var told = new HashMap<Object, Object>();
        jdbc.sql("""
            select id, concat_ws(' ', version, car_id, car_name, customer_id, status, pickup_at, dropoff_at, blocked, days,
                                 per_day_minor, total_minor, currency, hold_until, created_at, updated_at) as told
              from booking
            """)
                .query((row, n) -> told.put(row.getObject("id"), row.getString("told")))
                .list();
        return told;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
