package dev.motorpool.search.copy;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.MaintenanceView;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.testing.TestPostgres;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A copy in a database of its own, written to without facts. */
public final class Copies {

    public final JdbcClient jdbc;
    public final CarCopy cars;
    public final Marks marks;

    private final FleetCopy fleet;
    private final BookingCopy bookings;

    private Copies(JdbcClient jdbc) {
        var json = JsonMapper.builder().build();
        this.jdbc = jdbc;
        this.cars = new CarCopy(jdbc, json, Clock.systemUTC());
        this.marks = new Marks(jdbc);
        this.fleet = new FleetCopy(jdbc, json);
        this.bookings = new BookingCopy(jdbc);
    }

    public static Copies create(String name) {
        var server = TestPostgres.server();
        var source = new DriverManagerDataSource(TestPostgres.newDatabase(name), server.user(), server.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/search")
                .load()
                .migrate();
        return new Copies(JdbcClient.create(source));
    }

    public void put(CarView... cars) {
        fleet.put(List.of(cars));
    }

    public void put(BookingView... booked) {
        bookings.put(Arrays.stream(booked).map(Occupied::of).toList());
    }

    public void put(MaintenanceView block, boolean occupying) {
        bookings.put(List.of(Occupied.of(block, occupying)));
    }

    public int forget(Instant endedBefore) {
        return bookings.forget(endedBefore);
    }
}
