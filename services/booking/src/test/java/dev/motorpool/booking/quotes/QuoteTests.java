package dev.motorpool.booking.quotes;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(Desk.class)
class QuoteTests {

    static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    Desk desk;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteRepository repository;

    final Caller customer = someone(Role.CUSTOMER);

    BranchId branch;
    CarId car;

    @BeforeEach
    void start() {
        desk.clear();
        branch = desk.branch("Pike");
        car = desk.car(branch);
    }

    @Test
    void without_rules_a_quote_costs_what_a_booking_always_did() {
        var quote = made(quote("", customer));
        assertThat(quote.total()).isEqualTo("90.00");
        assertThat(quote.days()).isEqualTo(2);
        assertThat(quote.carId()).isEqualTo(car);
        assertThat(quote.pickupBranchId()).isEqualTo(branch);
        assertThat(quote.expiresAt()).isEqualTo(quote.createdAt().plus(Duration.ofMinutes(30)));
        assertThat(quotes.get(quote.id(), customer)).isEqualTo(quote);
    }

    @Test
    void a_car_is_picked_up_where_it_is() {
        var elsewhere = ", \"pickupBranchId\": \"%s\"".formatted(desk.branch("Queen Anne"));
        quote(elsewhere, customer)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("car-elsewhere")
                .jsonPath("$.errors[0].field")
                .isEqualTo("pickupBranchId");
        made(quote(", \"pickupBranchId\": \"%s\"".formatted(branch), customer));
    }

    @Test
    void is_itemised_by_the_rules_and_never_changes_with_them() {
        desk.rule("POST", "extras", """
                {"code": "SEAT", "name": "Child seat", "charge": {"amount": 8, "per": "day"}, "currency": "USD", "most": 2}
                """);
        desk.rule("POST", "taxes", "{\"taxes\": [{\"name\": \"Sales tax\", \"percent\": 10}]}");
        var quote = made(quote(", \"extras\": [{\"code\": \"seat\", \"quantity\": 2}]", customer));
        assertThat(quote.lines())
                .extracting(line -> line.label() + " " + line.amount() + " " + line.rule())
                .containsExactly(
                        "Rental 90.00 null", "Child seat 32.00 extras/SEAT@1", "Sales tax, 10 % 12.20 taxes/default@1");
        assertThat(quote.total()).isEqualTo("134.20");
        desk.rule("DELETE", "extras/SEAT", "").expectStatus().isNoContent();
        desk.rule("DELETE", "taxes/default", "").expectStatus().isNoContent();
        desk.get("/quotes/" + quote.id(), customer)
                .expectBody(Quote.class)
                .value(kept -> assertThat(kept).isEqualTo(quote));
    }

    @Test
    void the_database_refuses_to_change_a_quote() {
        var quote = made(quote("", customer));
        assertThatThrownBy(() -> desk.jdbc()
                        .sql("update quote set document = document || '{\"total\": 1}' where id = :id")
                        .param("id", quote.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a quote never changes");
    }

    @Test
    void is_shown_to_its_owner_and_staff_or_to_all_who_know_it_when_nobody_signed_in() {
        var own = made(quote("", customer));
        refused(desk.get("/quotes/" + own.id(), someone(Role.CUSTOMER)), 404, "quote-not-found");
        refused(desk.get("/quotes/" + own.id(), null), 404, "quote-not-found");
        desk.get("/quotes/" + own.id(), someone(Role.AGENT)).expectStatus().isOk();
        var open = made(quote("", null));
        desk.get("/quotes/" + open.id(), customer).expectStatus().isOk();
        refused(desk.get("/quotes/" + UUID.randomUUID(), customer), 404, "quote-not-found");
    }

    /** 15.00 EUR are more minor units than 10.000 KWD would be of another: what most cars cost money in decides. */
    @Test
    void a_class_whose_cars_have_prices_in_several_currencies_is_priced_in_that_of_most() {
        var branch = desk.branch("Pike");
        for (var price : List.of("KWD 10000", "KWD 12000", "EUR 1500")) {
            var car = desk.car(branch);
            desk.jdbc()
                    .sql("update car set currency = :currency, per_day_minor = :minor where id = :id")
                    .param("currency", price.substring(0, 3))
                    .param("minor", Integer.valueOf(price.substring(4)))
                    .param("id", car.value())
                    .update();
        }
        var wish =
                "{\"carClass\": \"compact\", \"pickupBranchId\": \"%s\", \"pickupTime\": \"%s\", \"dropoffTime\": \"%s\"}"
                        .formatted(branch, MONDAY, MONDAY.plus(Duration.ofDays(1)));
        var quote = desk.send("POST", "/quotes", wish, null)
                .expectBody(Quote.class)
                .returnResult()
                .getResponseBody();
        assertThat(quote.currency()).isEqualTo("KWD");
        assertThat(quote.total()).isEqualByComparingTo("10.000");
    }

    @Test
    void a_class_is_priced_by_its_rate_or_else_by_its_cheapest_car() {
        var wish = """
                {"carClass": "compact", "pickupBranchId": "%s", "pickupTime": "%s", "dropoffTime": "%s"}
                """.formatted(branch, MONDAY, MONDAY.plus(Duration.ofDays(2)));
        var plain = made(desk.send("POST", "/quotes", wish, customer));
        assertThat(plain.carId()).isNull();
        assertThat(plain.total()).isEqualTo("90.00");
        desk.rule("POST", "rates", """
                {"name": "Compact", "carClass": "compact", "currency": "USD", "tiers": [{"unit": "day", "price": 39}]}
                """);
        assertThat(made(desk.send("POST", "/quotes", wish, customer)).total()).isEqualTo("78.00");
        refused(desk.send("POST", "/quotes", wish.replace("compact", "van"), customer), 422, "class-not-at-branch");
    }

    @Test
    void a_car_can_be_left_where_a_fee_says_so() {
        var away = desk.branch("Harbour");
        var wish = ", \"dropoffBranchId\": \"%s\"";
        refused(quote(wish.formatted(away), customer), 422, "one-way-not-offered");
        refused(quote(wish.formatted(UUID.randomUUID()), customer), 422, "dropoff-branch-unknown");
        desk.rule("POST", "one-way-fees", "{\"amount\": 40, \"currency\": \"USD\"}");
        assertThat(made(quote(wish.formatted(away), customer)).total()).isEqualTo("130.00");
    }

    @Test
    void an_expired_quote_cannot_be_booked_and_is_forgotten_later() {
        var quote = made(quote("", customer));
        assertThat(quotes.getBookable(quote.id(), customer)).isEqualTo(quote);
        assertThat(repository.forget(Duration.ZERO, 10)).isZero();
        var old = new QuoteId(UUID.randomUUID());
        desk.jdbc()
                .sql("""
                        insert into quote (id, document, created_at, expires_at)
                        select :id, document || jsonb_build_object('expiresAt', '2020-01-01T00:30:00Z'),
                               '2020-01-01', '2020-01-01 00:30'
                          from quote where id = :quote
                        """)
                .param("id", old.value())
                .param("quote", quote.id().value())
                .update();
        assertThatThrownBy(() -> quotes.getBookable(old, customer))
                .hasFieldOrPropertyWithValue("code", "quote-expired");
        assertThat(repository.forget(Duration.ofDays(1), 10)).isEqualTo(1);
        assertThatThrownBy(() -> quotes.get(old, customer)).hasFieldOrPropertyWithValue("code", "quote-not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                                           | pickupTime
        {"pickupTime":"%1$s","dropoffTime":"%2$s"}                                                   | carId
        {"carClass":"compact","pickupTime":"%1$s","dropoffTime":"%2$s"}                              | pickupBranchId
        {"carId":"%3$s","pickupTime":"%2$s","dropoffTime":"%1$s"}                                    | dropoffTime
        {"carId":"%3$s","pickupTime":"2020-01-01T10:00:00Z","dropoffTime":"%2$s"}                    | pickupTime
        {"carId":"%3$s","pickupTime":"%1$s","dropoffTime":"%2$s","driverAge":7}                      | driverAge
        {"carId":"%3$s","pickupTime":"%1$s","dropoffTime":"%2$s","extras":[{"code":""}]}             | extras[0].code
        {"carId":"%3$s","pickupTime":"%1$s","dropoffTime":"%2$s","extras":[{"code":"A","quantity":0}]} | extras[0].quantity
        {"carId":"%3$s","pickupTime":"%1$s","dropoffTime":"%2$s","extraDrivers":-1}                  | extraDrivers
        """)
    void refuses_a_bad_wish_by_field_and_keeps_nothing(String body, String field) {
        var before = count();
        var json = body.replace("%1$s", MONDAY.toString())
                .replace("%2$s", MONDAY.plus(Duration.ofDays(2)).toString())
                .replace("%3$s", car.toString());
        desk.send("POST", "/quotes", json, customer)
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains(field));
        assertThat(count()).isEqualTo(before);
    }

    /** Each rule's own refusals are in the tests of prices: here, that they arrive and that nothing is kept. */
    @Test
    void a_refusal_of_a_rule_arrives_with_its_code_and_field_and_nothing_is_kept() {
        desk.rule("PUT", "drivers", "{\"minimumAge\": 21}");
        desk.rule("PUT", "calendars/default", """
                {"opening": [{"days": ["monday"], "from": "11:00", "to": "18:00"}]}
                """);
        var before = count();
        desk.send("POST", "/quotes", wish(""), customer)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("branch-closed")
                .jsonPath("$.errors[0].field")
                .isEqualTo("pickupTime")
                .jsonPath("$.detail")
                .value(String.class, sentence -> assertThat(sentence).endsWith("at 10:00: it opens at 11:00."));
        desk.rule("DELETE", "calendars/default", "");
        refused(quote(", \"driverAge\": 20", customer), 422, "driver-too-young");
        refused(quote(", \"promoCode\": \"NOPE\"", customer), 422, "promo-unknown");
        refused(quote(", \"bookingId\": \"%s\"".formatted(UUID.randomUUID()), null), 401, "unauthenticated");
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return desk.jdbc().sql("select count(*) from quote").query(Long.class).single();
    }

    private ResponseSpec quote(String fields, Caller caller) {
        return desk.send("POST", "/quotes", wish(fields), caller);
    }

    private String wish(String fields) {
        return """
                {"carId": "%s", "pickupTime": "%s", "dropoffTime": "%s"%s}
                """.formatted(car, MONDAY, MONDAY.plus(Duration.ofDays(2)), fields);
    }

    private static Quote made(ResponseSpec answer) {
        return answer.expectStatus()
                .isCreated()
                .expectBody(Quote.class)
                .returnResult()
                .getResponseBody();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
