package dev.motorpool.booking.places;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.PlaceSql;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cars whose future may have become another; triggers mark them, whoever changes a booking or a car. */
@Repository
class PlaceChecks {

    /** A booking and where its car will be instead by then, null when it will be there. */
    record Foresight(BookingId booking, @Nullable BranchId carElsewhere) {}

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    PlaceChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CarId> marked() {
        return jdbc.sql("select car_id from car_to_check group by car_id order by min(mark) limit :limit")
                .param("limit", AT_ONCE)
                .query((row, n) -> new CarId(row.getObject("car_id", UUID.class)))
                .list();
    }

    /**
     * Waits for all who count just now on where the car is, and lets nobody do so until the transaction ends: so nobody is
     * overlooked. Marks that are made meanwhile stay.
     */
    void takeUp(CarId car) {
        jdbc.sql("select id from car where id = :car for update")
                .param("car", car.value())
                .query(UUID.class)
                .list();
        jdbc.sql("delete from car_to_check where car_id = :car")
                .param("car", car.value())
                .update();
    }

    /** Bookings of the car of which something else was told, the earliest first. */
    List<Foresight> news(CarId car) {
        return jdbc.sql("""
                select id, foreseen from (
                    select booking.id, pickup_at, car_elsewhere,
                           case when brought_from is null and pickup_branch_id <> place.branch_id then place.branch_id end as foreseen
                      from booking join car on car.id = booking.car_id
                     cross join lateral (select %s as branch_id) as place
                     where car_id = :car and status in ('HELD', 'CONFIRMED') and not booking.stand_in) as booked
                 where foreseen is distinct from car_elsewhere
                 order by pickup_at
                """.formatted(PlaceSql.branchAt("car", "booking.pickup_at", "booking.id")))
                .param("car", car.value())
                .query((row, n) -> new Foresight(
                        new BookingId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getObject("foreseen", UUID.class))
                                .map(BranchId::new)
                                .orElse(null)))
                .list();
    }
}
