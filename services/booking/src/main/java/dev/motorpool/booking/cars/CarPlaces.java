package dev.motorpool.booking.cars;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where cars will be and where they are needed, as their bookings say now; the database judges when one is written. */
@Repository
public class CarPlaces {

    /** A booking that the car has to be there for. */
    public record Need(BranchId branch, Instant pickup) {}

    /**
     * Where a car is from a time on.
     *
     * @param from null for where it is now
     */
    public record Stop(BranchId branchId, @Nullable Instant from) {}

    private final JdbcClient jdbc;

    CarPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the car would be missed first, if from that time on it were where it is left. */
    public Optional<Need> missed(CarId car, Instant from, BranchId dropoff, @Nullable BookingId except) {
        return jdbc.sql("""
                        select missed.pickup_branch_id, missed.pickup_at
                          from car cross join lateral (select later.pickup_branch_id, later.pickup_at %s) as missed
                         where car.id = :car
                         order by missed.pickup_at limit 1
                        """.formatted(PlaceSql.missedElsewhere("car", ":from", ":dropoff", ":except")))
                .param("car", car.value())
                .param("from", Times.bind(from))
                .param("dropoff", dropoff.value())
                .param("except", except == null ? null : except.value(), Types.OTHER)
                .query((row, n) -> new Need(
                        new BranchId(row.getObject("pickup_branch_id", UUID.class)), Times.read(row, "pickup_at")))
                .optional();
    }

    /** Where it is now and where its bookings take it, one after the other. */
    public List<Stop> stops(CarId car) {
        return jdbc.sql("""
                select branch_id, cast(null as timestamptz) as since from car where id = :car and branch_id is not null
                 union all
                select branch_id, dropoff_at from car_move where car_id = :car
                 order by since nulls first
                """)
                .param("car", car.value())
                .query((row, n) -> new Stop(
                        new BranchId(row.getObject("branch_id", UUID.class)), Times.readNullable(row, "since")))
                .list();
    }
}
