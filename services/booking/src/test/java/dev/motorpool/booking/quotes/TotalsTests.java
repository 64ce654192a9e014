package dev.motorpool.booking.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.AskTotals.Answer;
import dev.motorpool.booking.quotes.AskTotals.CarTotal;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What a list of cars shows of prices. */
@ServiceTest
@Import(Desk.class)
class TotalsTests {

    private static final Instant MONDAY = TestFleet.nextMonday();
    private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        desk.clear();
    }

    @Test
    void is_what_a_quote_of_each_comes_to_in_the_order_asked() {
        desk.rule("POST", "rates", """
                {"name": "Week", "tiers": [{"unit": "day", "timesDaily": 1}, {"unit": "week", "timesDaily": 5}]}
                """);
        var pike = desk.branch("Pike");
        desk.rule("PUT", "taxes/" + pike, "{\"taxes\": [{\"name\": \"Sales tax\", \"percent\": 10}]}");
        var taxed = desk.car(pike);
        var other = desk.car(desk.branch("Queen Anne"));
        var items = totals(other, taxed, other);
        assertThat(items).extracting(CarTotal::carId).containsExactly(other, taxed);
        assertThat(items.getFirst().total()).isEqualByComparingTo("225.00");
        assertThat(items.getLast().total()).isEqualByComparingTo("247.50");
        assertThat(items).allMatch(item -> item.code() == null && "USD".equals(item.currency()));
        for (var item : items) {
            assertThat(item.total()).isEqualByComparingTo(quote(item.carId()).total());
        }
    }

    @Test
    void says_what_is_against_a_car_and_goes_on_with_the_others() {
        var pike = desk.branch("Pike");
        desk.rule("PUT", "calendars/" + pike, """
                {"opening": [{"days": ["monday"], "from": "12:00", "to": "18:00"}]}
                """);
        var closed = desk.car(pike);
        var open = desk.car(desk.branch("Queen Anne"));
        var unknown = new CarId(UUID.randomUUID());
        var retired = TestFleet.addRetired(cars);
        var items = totals(closed, unknown, retired, open);
        assertThat(items)
                .extracting(CarTotal::code)
                .containsExactly("branch-closed", "car-not-found", "car-not-found", null);
        assertThat(items.getFirst().detail()).startsWith("Pike is closed on Monday");
        assertThat(items.getFirst().total()).isNull();
        assertThat(items.getLast().total()).isEqualByComparingTo("315.00");
    }

    @Test
    void keeps_nothing_and_needs_nobody_to_sign_in() {
        var car = desk.car(desk.branch("Pike"));
        var before = kept();
        totals(car);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void is_for_1_to_50_cars_and_for_a_time_that_can_be_rented() {
        var many = Stream.generate(() -> new CarId(UUID.randomUUID())).limit(51).toArray(CarId[]::new);
        ask(MONDAY, NEXT_MONDAY, many).expectStatus().isBadRequest();
        ask(MONDAY, NEXT_MONDAY).expectStatus().isBadRequest();
        ask(NEXT_MONDAY, MONDAY, many[0]).expectStatus().isBadRequest();
        ask(MONDAY, MONDAY.plusSeconds(60), many[0]).expectStatus().isBadRequest();
        desk.send("POST", "/quotes/totals", "{\"carIds\": [null]}", null)
                .expectStatus()
                .isBadRequest();
    }

    private List<CarTotal> totals(CarId... ids) {
        return ask(MONDAY, NEXT_MONDAY, ids)
                .expectStatus()
                .isOk()
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ResponseSpec ask(Instant from, Instant to, CarId... ids) {
        var cars = Stream.of(ids).map("\"%s\""::formatted).collect(Collectors.joining(","));
        var body = "{\"carIds\": [%s], \"pickupTime\": \"%s\", \"dropoffTime\": \"%s\"}".formatted(cars, from, to);
        return desk.send("POST", "/quotes/totals", body, null);
    }

    private Quote quote(CarId car) {
        var body = "{\"carId\": \"%s\", \"pickupTime\": \"%s\", \"dropoffTime\": \"%s\"}"
                .formatted(car, MONDAY, NEXT_MONDAY);
        return desk.send("POST", "/quotes", body, null)
                .expectBody(Quote.class)
                .returnResult()
                .getResponseBody();
    }

    private long kept() {
        return jdbc.sql("select count(*) from quote").query(Long.class).single();
    }
}
