package dev.motorpool.booking.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two branches of their own, an hour apart on the clock, with compacts at the first; days are counted from a Monday in June. */
public final class Towns {

    static final Instant MONDAY = TestFleet.nextMonday();

    public final BranchId seattle;
    public final BranchId denver;
    private final Desk desk;
    private final CarRepository cars;
    private final JdbcClient jdbc;

    public Towns(Desk desk, CarRepository cars, JdbcClient jdbc) {
        this.desk = desk;
        this.cars = cars;
        this.jdbc = jdbc;
        this.seattle = branch("Pike Place", "America/Los_Angeles", 47.61, -122.33);
        this.denver = branch("Union Station", "America/Denver", 39.75, -105.0);
        oneWay();
    }

    private void oneWay() {
        var fee = Map.of(
                "from", seattle.toString(), "to", denver.toString(), "bothWays", true, "amount", 40, "currency", "USD");
        var answer = desk.post(desk.manager, "/rules/one-way-fees", fee);
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    }

    private BranchId branch(String name, String zone, double latitude, double longitude) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into branch (id, version, code, name, city, address, country, time_zone, location, open)
            values (:id, 1, :code, :name, :name, '', 'US', :zone, point(:longitude, :latitude), true)
            """)
                .param("id", id)
                .param("code", id.toString())
                .param("name", name)
                .param("zone", zone)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .update();
        return new BranchId(id);
    }

    public CarId car() {
        return car(seattle);
    }

    CarId car(BranchId at) {
        var car = TestFleet.add(cars);
        jdbc.sql("""
            update car set branch_id = :branch, time_zone = branch.time_zone, location = branch.location
              from branch where branch.id = :branch and car.id = :car
            """).param("branch", at.value()).param("car", car.value()).update();
        return car;
    }

    public static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    public Answer round(CarId car, BranchId at, int from, int to) {
        return book(car, at, at, from, to);
    }

    public Answer book(CarId car, BranchId pickup, BranchId dropoff, int from, int to) {
        var wish = wish(pickup, dropoff, from, to);
        wish.put("carId", car.toString());
        return desk.post(desk.customer, "/bookings", wish);
    }

    public Answer bookClass(BranchId pickup, BranchId dropoff, int from, int to) {
        var wish = wish(pickup, dropoff, from, to);
        wish.put("carClass", "compact");
        return desk.post(desk.customer, "/bookings", wish);
    }

    Map<String, Object> wish(BranchId pickup, BranchId dropoff, int from, int to) {
        return new HashMap<>(Map.of(
                "pickupBranchId",
                pickup.toString(),
                "dropoffBranchId",
                dropoff.toString(),
                "pickupTime",
                day(from).toString(),
                "dropoffTime",
                day(to).toString()));
    }

    public BookingId confirmed(Answer booked) {
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        var confirmed = desk.post(desk.agent, "/bookings/%s/confirm".formatted(booked.text("id")), Map.of());
        assertThat(confirmed.status()).isEqualTo(200);
        return new BookingId(UUID.fromString(booked.text("id")));
    }

    public BookingView get(BookingId id) {
        return desk.get(id);
    }
}
