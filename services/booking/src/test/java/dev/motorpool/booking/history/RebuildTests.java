package dev.motorpool.booking.history;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.booking.reservation.BookingDesk;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That a lost change would be seen; {@link RebuildAfterEachClass} looks at what all other tests have made. */
@ServiceTest
class RebuildTests {

    @Autowired
    BookingDesk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_booking_is_what_its_events_say() {
        book();
        assertThat(rebuild().different()).isEmpty();
        assertThat(rebuild().withGaps()).isEmpty();
    }

    /** The control: a change that is in no event is seen. */
    @Test
    void a_change_without_an_event_is_seen() {
        var booking = book();
        jdbc.sql("update booking set total_minor = 1 where id = :id")
                .param("id", booking)
                .update();
        assertThat(rebuild().different()).containsExactly(booking);
        jdbc.sql("delete from booking where id = :id").param("id", booking).update();
    }

    private UUID book() {
        var pickup = TestFleet.nextMonday();
        var wish = new BookCar(TestFleet.add(cars), pickup, pickup.plus(Duration.ofDays(1)), null);
        return desk.book(wish, null, someone(Role.CUSTOMER)).booking().id().value();
    }

    private Rebuild rebuild() {
        return new Rebuild(jdbc);
    }
}
