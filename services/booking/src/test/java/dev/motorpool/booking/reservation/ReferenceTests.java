package dev.motorpool.booking.reservation;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.quotes.CarChoice;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.booking.waysout.WaysOut;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two bookings are never called the same, and nobody notices when they would have been. */
@ServiceTest
class ReferenceTests {

    @Autowired
    Quotes quotes;

    @Autowired
    CarRepository cars;

    @Autowired
    ObjectProvider<CarChoice> choice;

    @Autowired
    BookingRules rules;

    @Autowired
    Clock clock;

    @Autowired
    BookingJournal journal;

    @Autowired
    WaysOut waysOut;

    @Autowired
    Idempotency idempotency;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final String taken = new References().next();

    @Test
    void one_that_is_taken_is_drawn_again_and_nothing_is_left_of_it() {
        desk(taken).book(wish(TestFleet.add(cars)), null, someone(Role.CUSTOMER));
        var car = TestFleet.add(cars);
        var other = new References().next();
        var reply = desk(taken, taken, other).book(wish(car), "once", someone(Role.CUSTOMER));
        assertThat(reply.booking().reference()).isEqualTo(other);
        assertThat(reply.booking().version()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from booking where car_id = :car")
                        .param("car", car.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from outbox where key = :key")
                        .param("key", reply.booking().id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_generator_that_draws_nothing_else_is_given_up() {
        desk(taken).book(wish(TestFleet.add(cars)), null, someone(Role.CUSTOMER));
        var stuck = desk(taken, taken, taken, taken, taken, taken);
        var wish = wish(TestFleet.add(cars));
        assertThatThrownBy(() -> stuck.book(wish, null, someone(Role.CUSTOMER))).isInstanceOf(ReferenceTaken.class);
    }

    private BookingDesk desk(String... references) {
        var preparation =
                new Preparation(quotes, cars, choice, rules, new Drawn(new ArrayDeque<>(List.of(references))), clock);
        return new BookingDesk(preparation, journal, quotes, waysOut, idempotency, transactions);
    }

    private static BookCar wish(CarId car) {
        var monday = TestFleet.nextMonday();
        return new BookCar(car, monday, monday.plus(Duration.ofDays(1)), null);
    }

    private static final class Drawn extends References {

        private final Queue<String> references;

        Drawn(Queue<String> references) {
            this.references = references;
        }

        @Override
        String next() {
            return references.remove();
        }
    }
}
