package dev.motorpool.booking.quotes;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.pricing.Chosen;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** What can run out, wanted by two hundred people at once; with a control that shows that these tests can fail. */
@ServiceTest
@Import(Desk.class)
class RedemptionRaceTests {

    static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    Desk desk;

    @Autowired
    Quotes quotes;

    @Autowired
    ExtraStock stock;

    @Autowired
    TransactionOperations transaction;

    BranchId branch;
    CarId car;

    @BeforeEach
    void start() {
        desk.clear();
        for (var table : List.of("extra_use", "promo_use", "promo_count")) {
            desk.jdbc().sql("delete from " + table).update();
        }
        branch = desk.branch("Pike");
        car = desk.car(branch);
        desk.rule("PUT", "promos/HELLO", "{\"name\": \"Hello\", \"percent\": 10, \"limit\": 10, \"perPerson\": 1}");
        desk.rule("PUT", "extras/SEAT", """
                {"name": "Child seat", "charge": {"amount": 8, "per": "day"}, "currency": "USD", "stock": 3}
                """);
    }

    @Test
    void of_two_hundred_at_once_ten_get_the_code() throws Exception {
        var outcomes = race(200, i -> book(code(), someone(Role.CUSTOMER)));
        assertThat(Collections.frequency(outcomes, "booked")).isEqualTo(10);
        assertThat(outcomes).containsOnly("booked", "promo-used-up");
        assertThat(count("promo_use")).isEqualTo(10);
        assertThat(desk.jdbc()
                        .sql("select used from promo_count")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void a_person_gets_the_code_once_however_often_they_try() throws Exception {
        var person = someone(Role.CUSTOMER);
        var outcomes = race(50, i -> book(code(), person));
        assertThat(Collections.frequency(outcomes, "booked")).isEqualTo(1);
        assertThat(count("promo_use")).isEqualTo(1);
    }

    @Test
    void a_booking_that_ends_before_use_gives_its_code_and_extras_back() {
        var person = someone(Role.CUSTOMER);
        var booking = new BookingId(UUID.randomUUID());
        assertThat(book(price(both(), person), booking, person)).isEqualTo("booked");
        assertThat(book(code(), person)).isEqualTo("promo-used-up");
        transaction.executeWithoutResult(tx -> quotes.release(booking));
        assertThat(count("extra_use")).isZero();
        assertThat(book(code(), person)).isEqualTo("booked");
    }

    @Test
    void nobody_takes_a_seat_that_is_out_and_a_seat_that_is_back_goes_out_again() throws Exception {
        var outcomes = race(200, i -> {
            var day = MONDAY.plus(Duration.ofDays(i % 4));
            return book(price(wish(seat(), day), someone(Role.CUSTOMER)), someone(Role.CUSTOMER));
        });
        assertThat(outcomes).containsOnly("booked", "extra-out-of-stock");
        assertThat(mostOut()).isEqualTo(3);
        assertThat(book(price(wish(seat(), MONDAY.plus(Duration.ofDays(5))), null), someone(Role.CUSTOMER)))
                .isEqualTo("booked");
    }

    /** The control: the same counting and taking without the lock. */
    @Test
    void without_the_lock_the_same_race_gives_seats_away_twice() throws Exception {
        var during = new Period(MONDAY, MONDAY.plus(Duration.ofDays(2)));
        race(
                200,
                i -> transaction.execute(tx -> {
                    if (stock.out("SEAT", branch, during) < 3) {
                        stock.take(new BookingId(UUID.randomUUID()), "SEAT", 1, branch, during);
                    }
                    return "";
                }));
        assertThat(mostOut()).isGreaterThan(3);
    }

    @Test
    void a_quote_is_booked_once() throws Exception {
        var person = someone(Role.CUSTOMER);
        var quote = quotes.make(wish(Chosen.NOTHING, MONDAY), person);
        var outcomes = race(20, i -> book(quote, person));
        assertThat(Collections.frequency(outcomes, "booked")).isEqualTo(1);
        assertThat(outcomes).containsOnly("booked", "quote-used");
    }

    private String book(Chosen chosen, Caller person) {
        return book(price(wish(chosen, MONDAY), null), person);
    }

    private String book(Object quote, Caller person) {
        return book(quote, new BookingId(UUID.randomUUID()), person);
    }

    /** As placing a booking does it, without the booking. */
    private String book(Object quote, BookingId booking, Caller person) {
        if (quote instanceof String refused) {
            return refused;
        }
        try {
            transaction.executeWithoutResult(tx -> quotes.redeem((Quote) quote, booking, person.id()));
            return "booked";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private Object price(Chosen chosen, Caller caller) {
        return price(wish(chosen, MONDAY), caller);
    }

    private Object price(Wish wish, Caller caller) {
        try {
            return quotes.price(wish, caller);
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private Wish wish(Chosen chosen, Instant from) {
        return new Wish(
                car,
                null,
                from,
                from.plus(Duration.ofDays(2)),
                null,
                null,
                chosen.extras(),
                null,
                null,
                null,
                chosen.promoCode(),
                null,
                null);
    }

    private static Chosen code() {
        return new Chosen(List.of(), List.of(), null, null, "hello");
    }

    private static Chosen seat() {
        return new Chosen(List.of(new Chosen.Piece("seat", 1)), List.of(), null, null, null);
    }

    private static Chosen both() {
        return new Chosen(List.of(new Chosen.Piece("seat", 1)), List.of(), null, null, "HELLO");
    }

    private long count(String table) {
        return desk.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Without the query of the code under test: at the start of each use, how many are out. */
    private long mostOut() {
        return desk.jdbc().sql("""
                select max(out) from (
                    select a.booking_id, count(*) as out
                      from extra_use a join extra_use b
                        on lower(b.during) <= lower(a.during) and lower(a.during) < upper(b.during)
                     group by a.booking_id) as moments
                """).query(Long.class).single();
    }

    private static List<String> race(int people, java.util.function.IntFunction<String> attempt) throws Exception {
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, people)
                    .<Callable<String>>mapToObj(i -> () -> attempt.apply(i))
                    .toList();
            for (var outcome : threads.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}
