package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings that wait for a car: they have a stand-in, or one that will be elsewhere. A hold is paid first. */
@Repository
class WaitingRepository {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    WaitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where some wait. */
    List<ClassPlace> places() {
        return jdbc.sql("""
                select distinct pickup_branch_id, car_class from booking
                 where stand_in and status = 'CONFIRMED' and dropoff_at > clock_timestamp()
                """)
                .query((row, n) -> new ClassPlace(
                        new BranchId(row.getObject("pickup_branch_id", UUID.class)),
                        CarClass.valueOf(row.getString("car_class"))))
                .list();
    }

    /** The earliest pickup first. */
    List<BookingId> at(ClassPlace place) {
        return jdbc.sql("""
                select id from booking
                 where stand_in and status = 'CONFIRMED' and pickup_branch_id = :branch and car_class = :carClass
                   and dropoff_at > clock_timestamp()
                 order by pickup_at, id limit :limit
                """)
                .param("branch", place.branch().value())
                .param("carClass", place.carClass().name())
                .param("limit", AT_ONCE)
                .query((row, n) -> new BookingId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Bookings of a class that have a car which will be elsewhere by then, the earliest pickup first. */
    List<BookingId> stranded() {
        return jdbc.sql("""
                select id from booking
                 where car_elsewhere is not null and status = 'CONFIRMED' and by_class and not pinned and pickup_at > clock_timestamp()
                 order by pickup_at, id limit :limit
                """)
                .param("limit", AT_ONCE)
                .query((row, n) -> new BookingId(row.getObject("id", UUID.class)))
                .list();
    }
}
