package dev.motorpool.booking.life;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.quotes.Desk;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody stands at the counter and wants a car now, whatever the calendar of the web says. */
@ServiceTest(properties = "motorpool.booking.hold=0")
@Import(Desk.class)
class WalkInTests {

    static final String WHY = ", \"override\": {\"reason\": \"Stands at the counter\"}";

    @Autowired
    Desk desk;

    @Autowired
    JsonMapper json;

    final Caller agent = someone(Role.AGENT);
    final Caller customer = someone(Role.CUSTOMER);

    BranchId branch;
    CarId car;

    @BeforeEach
    void start() {
        desk.clear();
        branch = desk.branch("Pike");
        car = desk.car(branch);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void is_booked_for_now_and_handed_over_now() {
        calendar("\"leadTimeMinutes\": 60");
        var now = Instant.now();
        assertThat(code(book(agent, wish(now, now.plus(Duration.ofDays(1)), ""))))
                .isEqualTo("lead-time");
        var booking = body(book(agent, wish(now, now.plus(Duration.ofDays(1)), WHY)), 201);
        var id = booking.get("id").asString();
        var quote = body(desk.get("/bookings/" + id + "/quote", agent), 200);
        assertThat(quote.at("/overridden/reason").asString()).isEqualTo("Stands at the counter");
        assertThat(quote.at("/overridden/rules").toString()).isEqualTo("[\"lead-time\"]");
        var first = body(desk.get("/bookings/" + id + "/history", agent), 200).at("/items/0");
        assertThat(first.get("reason").asString()).isEqualTo("Stands at the counter");
        assertThat(first.get("overridden").toString()).isEqualTo("[\"lead-time\"]");
        body(
                send("/bookings/" + id + "/handover", "\"odometerKm\": 10, \"fuelPercent\": 80, \"licenceSeen\": true"),
                200);
        var items = body(desk.get("/bookings/" + id + "/history", agent), 200).get("items");
        assertThat(items.get(items.size() - 1).get("overridden")).isEmpty();
    }

    /** The rental begins in hours, its renter is here already: its pickup is changed to now, and the car goes. */
    @Test
    void an_early_renter_gets_the_car_by_a_change_of_the_pickup() {
        calendar("\"leadTimeMinutes\": 60");
        var later = Instant.now().plus(Duration.ofHours(3));
        var booked = body(book(agent, wish(later, later.plus(Duration.ofDays(1)), "")), 201);
        var path = "/bookings/" + booked.get("id").asString();
        var handover = "\"odometerKm\": 10, \"fuelPercent\": 80, \"licenceSeen\": true";
        assertThat(code(send(path + "/handover", handover))).isEqualTo("too-early");
        var now = "\"pickupTime\": \"%s\"".formatted(Instant.now());
        assertThat(code(send(path + "/change", now))).isEqualTo("lead-time");
        body(send(path + "/change", now + WHY), 200);
        body(send(path + "/handover", handover), 200);
        var history = body(desk.get(path + "/history", agent), 200).get("items");
        assertThat(history.get(1).get("overridden").toString()).isEqualTo("[\"lead-time\"]");
        assertThat(history.get(1).get("reason").asString()).isEqualTo("Stands at the counter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        branch-closed     | "opening": [{"days": ["monday"], "from": "08:00", "to": "08:01"}]
        too-short         | "minimumHours": 100
        blackout          | "blackouts": [{"name": "the fair", "from": "%1$s", "to": "%1$s"}]
        """)
    void sets_aside_hours_the_shortest_length_and_blackouts(String code, String rule) {
        var at = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
        calendar(rule.formatted(LocalDate.ofInstant(at, ZoneId.of("America/Los_Angeles"))));
        var wish = wish(at, at.plus(Duration.ofHours(30)), "");
        assertThat(code(book(customer, wish))).isEqualTo(code);
        assertThat(code(desk.send("POST", "/quotes", wish, agent))).isEqualTo(code);
        var made = body(desk.send("POST", "/quotes", wish(at, at.plus(Duration.ofHours(30)), WHY), agent), 201);
        assertThat(made.at("/overridden/rules").toString()).isEqualTo("[\"%s\"]".formatted(code));
        body(book(agent, "{\"quoteId\": \"%s\"}".formatted(made.get("id").asString())), 201);
    }

    @Test
    void sets_aside_the_shortest_length_of_the_installation_but_no_maximum() {
        var at = Instant.now().plus(Duration.ofHours(2));
        assertThat(code(book(agent, wish(at, at.plusSeconds(600), "")))).isEqualTo("validation-failed");
        body(book(agent, wish(at, at.plusSeconds(600), WHY)), 201);
        calendar("\"maximumDays\": 2");
        var later = at.plus(Duration.ofDays(1));
        assertThat(code(book(agent, wish(later, later.plus(Duration.ofDays(3)), WHY))))
                .isEqualTo("too-long");
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMER", "FLEET_MANAGER"})
    void is_for_staff_at_the_counter_alone(Role role) {
        var caller = someone(role);
        var at = Instant.now().plus(Duration.ofHours(2));
        var wish = wish(at, at.plus(Duration.ofDays(1)), WHY);
        assertThat(code(book(caller, wish))).isEqualTo("forbidden");
        assertThat(code(desk.send("POST", "/quotes", wish, caller))).isEqualTo("forbidden");
        assertThat(code(desk.send("POST", "/quotes", wish, null))).isEqualTo("forbidden");
        var own = body(book(customer, wish(at, at.plus(Duration.ofDays(1)), "")), 201)
                .get("id")
                .asString();
        var until = "{\"dropoffTime\": \"%s\"%s}".formatted(at.plus(Duration.ofDays(2)), WHY);
        for (var route : new String[] {"change", "extend"}) {
            assertThat(code(desk.send("POST", "/bookings/%s/%s".formatted(own, route), until, customer)))
                    .isEqualTo("forbidden");
        }
    }

    @Test
    void needs_a_reason_and_does_not_change_a_quote_that_was_made() {
        var at = Instant.now().plus(Duration.ofHours(2));
        var blank = wish(at, at.plus(Duration.ofDays(1)), ", \"override\": {\"reason\": \" \"}");
        assertThat(body(book(agent, blank), 400).toString()).contains("override.reason");
        var quote = body(desk.send("POST", "/quotes", wish(at, at.plus(Duration.ofDays(1)), ""), agent), 201);
        var both = "{\"quoteId\": \"%s\"%s}".formatted(quote.get("id").asString(), WHY);
        assertThat(body(book(agent, both), 400).toString()).contains("belongs into the wish");
    }

    /** Payable, and then too late to be cancelled: a price ends when its rental begins. */
    @Test
    void a_quote_does_not_outlive_its_pickup() {
        var soon = Instant.now().plusMillis(1500);
        var quote = body(desk.send("POST", "/quotes", wish(soon, soon.plus(Duration.ofDays(1)), ""), customer), 201);
        assertThat(Instant.parse(quote.get("expiresAt").asString()))
                .isEqualTo(quote.get("pickupTime").asString());
        while (!Instant.now().isAfter(soon)) {
            Thread.onSpinWait();
        }
        var refused = body(
                book(customer, "{\"quoteId\": \"%s\"}".formatted(quote.get("id").asString())), 409);
        assertThat(refused.get("code").asString()).isEqualTo("quote-expired");
        assertThat(refused.get("detail").asString()).startsWith("The pickup time of this quote has passed");
    }

    private void calendar(String rules) {
        desk.rule("PUT", "calendars/" + branch, "{%s}".formatted(rules))
                .expectStatus()
                .is2xxSuccessful();
    }

    private String wish(Instant from, Instant to, String more) {
        return "{\"carId\": \"%s\", \"pickupTime\": \"%s\", \"dropoffTime\": \"%s\"%s}".formatted(car, from, to, more);
    }

    private ResponseSpec book(Caller caller, String wish) {
        return desk.send("POST", "/bookings", wish, caller);
    }

    private ResponseSpec send(String path, String fields) {
        return desk.send("POST", path, "{%s}".formatted(fields), agent);
    }

    private String code(ResponseSpec response) {
        return json.readTree(text(response)).path("code").asString("");
    }

    private JsonNode body(ResponseSpec response, int status) {
        var result = response.expectBody(String.class).returnResult();
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(status);
        return json.readTree(result.getResponseBody());
    }

    private static String text(ResponseSpec response) {
        return response.expectBody(String.class).returnResult().getResponseBody();
    }
}
