package dev.motorpool.booking.charges;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.reservation.Desk.Answer;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a return comes to, before it is final and after: taxes, additions, corrections, waivers. */
@ServiceTest(properties = "motorpool.booking.life.sweep-every=PT24H")
@Import({Desk.class, dev.motorpool.booking.quotes.Desk.class})
class ChargeTests {

    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Desk desk;

    @Autowired
    dev.motorpool.booking.quotes.Desk house;

    @Autowired
    JdbcClient jdbc;

    CarId car;

    @BeforeEach
    void start() {
        house.clear();
        car = house.car(house.branch("Pike"));
        house.rule("PUT", "taxes/default", "{\"taxes\": [{\"name\": \"Sales tax\", \"percent\": 9.5}]}");
    }

    @AfterEach
    void clear() {
        house.clear();
    }

    /** The example of docs/payments.md: two late hours at 9.00, 25 percent of the tank at 1.00, a scratch of 150.50. */
    @Test
    void charges_carry_the_taxes_that_were_agreed_on() {
        var booking = out();
        house.rule("PUT", "taxes/default", "{\"taxes\": [{\"name\": \"Sales tax\", \"percent\": 20}]}");
        new TimeMachine(jdbc).wasEarlier(booking, DAY.plusMinutes(90));
        var returned = post(booking, "return", scratched(55));
        assertThat(lines(returned.body().get("charges")))
                .containsExactly(
                        "late 18.0", "fuel 25.0", "damage 150.5", "tax 4.09"); // 1.71 + 2.38, none on the damage
        assertThat(returned.body().get("chargesTotal").asDouble()).isEqualTo(197.59);
        assertThat(returned.body().get("chargesTax").asDouble()).isEqualTo(4.09);
        var told = desk.fact(booking, "BookingCompleted");
        assertThat(told.get("charges").asDouble()).isEqualTo(197.59);
        assertThat(told.get("chargesTax").asDouble()).isEqualTo(4.09);
        assertThat(lines(desk.get(desk.customer, "/bookings/%s/return".formatted(booking))
                        .body()
                        .get("charges")))
                .contains("tax 4.09");
    }

    @Test
    void a_tax_that_is_included_is_told_and_not_added() {
        house.rule("PUT", "taxes/default", "{\"taxes\": [{\"name\": \"VAT\", \"percent\": 20, \"included\": true}]}");
        var booking = out();
        var returned = post(booking, "return", Map.of("odometerKm", 1000, "fuelPercent", 74));
        assertThat(lines(returned.body().get("charges"))).containsExactly("fuel 6.0");
        assertThat(returned.body().get("chargesTotal").asDouble()).isEqualTo(6);
        assertThat(returned.body().get("chargesTax").asDouble()).isEqualTo(1);
    }

    /** Two days at 45.00 with 9.5 % on top, then one more. */
    @Test
    void bookings_and_changes_tell_what_of_the_price_is_tax() {
        var pickup = Instant.now().plus(DAY.multipliedBy(10));
        var booking = desk.confirmed(car, pickup, DAY.multipliedBy(2));
        assertThat(booking.taxAmount()).isEqualByComparingTo("8.55");
        assertThat(desk.fact(booking.id(), "BookingPlaced")
                        .get("booking")
                        .get("taxAmount")
                        .asDouble())
                .isEqualTo(8.55);
        var longer = Map.of("dropoffTime", booking.dropoffTime().plus(DAY).toString());
        assertThat(desk.post(desk.customer, "/bookings/%s/extend".formatted(booking.id()), longer)
                        .status())
                .isEqualTo(200);
        var told = desk.fact(booking.id(), "BookingChanged");
        assertThat(told.get("booking").get("taxAmount").asDouble()).isEqualTo(12.83);
        assertThat(told.get("differenceTax").asDouble()).isEqualTo(4.28);
    }

    @Test
    void a_preview_says_what_the_return_will_cost_and_changes_nothing() {
        var booking = out();
        var before = desk.get(booking);
        var preview = post(booking, "return/preview", scratched(60));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("status")).isEqualTo("active");
        assertThat(desk.get(booking)).isEqualTo(before);
        assertThat(get(booking).body().get("items").isEmpty()).isTrue();
        assertThat(post(booking, "return/preview", Map.of("odometerKm", 900, "fuelPercent", 80))
                        .status())
                .isEqualTo(400);
        assertThat(post(booking, "return/preview", Map.of("odometerKm", 9000, "fuelPercent", 80))
                        .code())
                .isEqualTo("odometer-implausible");
        assertThat(desk.post(desk.customer, "/bookings/%s/return/preview".formatted(booking), scratched(60))
                        .status())
                .isEqualTo(403);
        var returned = post(booking, "return", scratched(60));
        assertThat(returned.body().get("charges")).isEqualTo(preview.body().get("charges"));
        assertThat(returned.body().get("chargesTotal")).isEqualTo(preview.body().get("chargesTotal"));
        assertThat(post(booking, "return/preview", scratched(60)).code()).isEqualTo("transition-not-allowed");
    }

    @Test
    void something_is_added_corrected_and_waived_with_who_and_why() {
        var booking = returned(75); // 5.00 and 0.48 of tax
        var added = post(
                booking,
                "charges",
                Map.of("kind", "cleaning", "label", "Dog hair", "amount", 40, "reason", "See the pictures"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().get("total").asDouble()).isEqualTo(49.28);
        var told = desk.fact(booking, "BookingCharged");
        assertThat(told.get("difference").asDouble()).isEqualTo(43.8);
        assertThat(told.get("differenceTax").asDouble()).isEqualTo(3.8);
        assertThat(told.get("charges").asDouble()).isEqualTo(49.28);
        var dog = added.body().get("items").get(1).get("id").asString();
        var less = post(booking, "charges/%s/correct".formatted(dog), Map.of("amount", 10, "reason", "Little of it"));
        assertThat(less.body().get("total").asDouble()).isEqualTo(16.43);
        assertThat(desk.fact(booking, "BookingCharged").get("difference").asDouble())
                .isEqualTo(-32.85);
        var waived = post(booking, "charges/%s/waive".formatted(dog), Map.of("reason", "A regular"));
        assertThat(waived.body().get("total").asDouble()).isEqualTo(5.48);
        assertThat(waived.body().get("items").get(1).get("waived").asBoolean()).isTrue();
        assertThat(lines(waived.body().get("lines"))).containsExactly("fuel 5.0", "tax 0.48");
        assertThat(waived.body().get("items").get(1).get("history").values())
                .extracting(step -> step.get("amount").asInt() + " "
                        + step.get("reason").asString() + " " + step.get("by").asString())
                .containsExactly(
                        "40 See the pictures " + desk.agent.id(),
                        "10 Little of it " + desk.agent.id(),
                        "0 A regular " + desk.agent.id());
        assertThat(desk.facts(booking))
                .endsWith("BookingCompleted", "BookingCharged", "BookingCharged", "BookingCharged");
        var seen = desk.get(desk.customer, "/bookings/%s/charges".formatted(booking));
        assertThat(seen.body().get("items").get(1).path("history").isMissingNode())
                .isTrue();
    }

    @Test
    void the_same_again_changes_nothing() {
        var booking = returned(75);
        var fuel = get(booking).body().get("items").get(0).get("id").asString();
        post(booking, "charges/%s/waive".formatted(fuel), Map.of("reason", "A regular"));
        post(booking, "charges/%s/waive".formatted(fuel), Map.of("reason", "A regular"));
        assertThat(desk.facts(booking)).containsOnlyOnce("BookingCharged");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -1, amount",
        "amount, 0, amount",
        "amount, 1.234, amount",
        "reason, ' ', reason",
        "kind, tax, kind",
        "kind, bribe, kind",
        "label, '', label"
    })
    void refuses_a_bad_charge_and_changes_nothing(String field, String value, String said) {
        var booking = returned(80);
        var wish = new HashMap<String, Object>(
                Map.of("kind", "toll", "label", "Bay Bridge", "amount", "7.50", "reason", "Invoice"));
        wish.put(field, value);
        var refused = post(booking, "charges", wish);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains(said);
        assertThat(get(booking).body().get("items").isEmpty()).isTrue();
    }

    @Test
    void only_staff_and_only_after_the_return() {
        var booking = out();
        var wish = Map.of("kind", "toll", "label", "Bay Bridge", "amount", 7.5, "reason", "Invoice");
        assertThat(post(booking, "charges", wish).code()).isEqualTo("not-returned");
        post(booking, "return", Map.of("odometerKm", 1000, "fuelPercent", 80));
        for (var somebody : List.of(desk.customer, someone(Role.FLEET_MANAGER))) {
            assertThat(desk.post(somebody, "/bookings/%s/charges".formatted(booking), wish)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(desk.get(someone(Role.CUSTOMER), "/bookings/%s/charges".formatted(booking))
                        .status())
                .isEqualTo(404);
        var path = "charges/%s/waive".formatted(java.util.UUID.randomUUID());
        assertThat(post(booking, path, Map.of("reason", "x")).code()).isEqualTo("charge-not-found");
        assertThatThrownBy(() ->
                        jdbc.sql("update charge_entry set amount_minor = 0").update())
                .hasMessageContaining("appended");
    }

    /** However many correct it at once: what was told adds up to what it is, and it is never below nothing. */
    @Test
    void corrections_race_and_add_up() throws Exception {
        var booking = returned(70); // 10.00 and 0.95 of tax
        var fuel = get(booking).body().get("items").get(0).get("id").asString();
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 24; i++) {
            var amount = i % 4;
            calls.add(() -> post(
                    booking,
                    "charges/%s/%s".formatted(fuel, amount == 0 ? "waive" : "correct"),
                    amount == 0 ? Map.of("reason", "race") : Map.of("amount", amount * 10, "reason", "race")));
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        var told = jdbc.sql("""
                        select coalesce(sum((data ->> 'difference')::numeric), 0) from outbox
                         where key = :booking and type = 'BookingCharged'
                        """)
                .param("booking", booking.toString())
                .query(BigDecimal.class)
                .single();
        var total = get(booking).body().get("total").decimalValue();
        assertThat(total)
                .isEqualByComparingTo(told.add(new BigDecimal("10.95")))
                .isNotNegative();
    }

    private static List<String> lines(JsonNode charges) {
        return charges.values().stream()
                .map(line ->
                        line.get("kind").asString() + " " + line.get("amount").asDouble())
                .toList();
    }

    /** Handed over by a quote, with 1000 km and 80 percent. */
    private BookingId out() {
        var booking = desk.confirmed(car, Instant.now().plusSeconds(60), DAY).id();
        var wish = Map.of("odometerKm", 1000, "fuelPercent", 80, "licenceSeen", true);
        assertThat(post(booking, "handover", wish).status()).isEqualTo(200);
        return booking;
    }

    private BookingId returned(int fuelPercent) {
        var booking = out();
        var wish = Map.of("odometerKm", 1000, "fuelPercent", fuelPercent);
        assertThat(post(booking, "return", wish).status()).isEqualTo(200);
        return booking;
    }

    private static Map<String, Object> scratched(int fuelPercent) {
        return Map.of(
                "odometerKm",
                1400,
                "fuelPercent",
                fuelPercent,
                "damages",
                List.of(Map.of("label", "Scratch, left door", "amount", 150.5)));
    }

    private Answer post(BookingId booking, String path, Object body) {
        return desk.post(desk.agent, "/bookings/%s/%s".formatted(booking, path), body);
    }

    private Answer get(BookingId booking) {
        return desk.get(desk.agent, "/bookings/%s/charges".formatted(booking));
    }
}
