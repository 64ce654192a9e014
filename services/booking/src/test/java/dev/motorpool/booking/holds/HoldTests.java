package dev.motorpool.booking.holds;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.booking.reservation.BookingDesk;
import dev.motorpool.booking.reservation.BookingService;
import dev.motorpool.booking.waysout.CarNotAvailable;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bookings that wait for their payment; the sweeper sleeps here, so that each test ends holds itself. */
@ServiceTest(properties = "motorpool.booking.sweep-every=PT24H")
class HoldTests {

    static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    BookingDesk desk;

    @Autowired
    BookingService bookings;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void keeps_the_car_until_the_deadline() {
        var car = TestFleet.add(cars);
        var hold = hold(car);
        assertThat(hold.status()).isEqualTo(BookingStatus.HELD);
        assertThat(hold.holdUntil()).isEqualTo(hold.createdAt().plus(Duration.ofMinutes(15)));
        assertThatExceptionOfType(CarNotAvailable.class).isThrownBy(() -> hold(car));
        bookings.expireHolds();
        assertThat(status(hold.id())).isEqualTo(BookingStatus.HELD);
    }

    @Test
    void gives_an_overdue_hold_to_the_next_who_asks_and_tells_of_both() {
        var car = TestFleet.add(cars);
        var overdue = hold(car);
        pass(overdue);
        var next = hold(car);
        assertThat(status(overdue.id())).isEqualTo(BookingStatus.EXPIRED);
        assertThat(status(next.id())).isEqualTo(BookingStatus.HELD);
        assertThat(facts(overdue.id())).containsExactly("BookingPlaced", "BookingExpired");
    }

    @Test
    void ends_overdue_holds_even_when_nobody_asks() {
        var overdue = hold(TestFleet.add(cars));
        pass(overdue);
        assertThat(bookings.expireHolds()).isEqualTo(1);
        assertThat(status(overdue.id())).isEqualTo(BookingStatus.EXPIRED);
        assertThat(bookings.expireHolds()).isZero();
    }

    @Test
    void a_confirmed_hold_stays() {
        var hold = hold(TestFleet.add(cars));
        var confirmed = bookings.confirm(hold.id(), someone(Role.AGENT));
        assertThat(confirmed.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(confirmed.holdUntil()).isNull();
        bookings.expireHolds();
        assertThat(status(hold.id())).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(facts(hold.id())).containsExactly("BookingPlaced", "BookingConfirmed");
    }

    private BookingView hold(CarId car) {
        return desk.book(new BookCar(car, MONDAY, MONDAY.plus(Duration.ofDays(1)), null), null, customer)
                .booking();
    }

    private void pass(BookingView hold) {
        new TimeMachine(jdbc).endHold(hold.id());
    }

    private BookingStatus status(BookingId id) {
        return bookings.get(id, customer).status();
    }

    private java.util.List<String> facts(BookingId id) {
        return jdbc.sql("select type from outbox where key = :key order by position")
                .param("key", id.toString())
                .query(String.class)
                .list();
    }
}
