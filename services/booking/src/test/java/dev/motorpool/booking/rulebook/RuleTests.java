package dev.motorpool.booking.rulebook;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.quotes.Desk;
import dev.motorpool.booking.rules.RuleKind;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Import(Desk.class)
class RuleTests {

    private static final String SEAT = """
            {"code": "seat", "name": "Child seat", "charge": {"amount": %s, "per": "day"}, "currency": "USD", "stock": 3}
            """;

    @Autowired
    Desk desk;

    @Autowired
    JsonMapper json;

    @Autowired
    RuleBooks books;

    @Autowired
    RuleRepository rules;

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @Test
    void a_rule_is_added_changed_and_taken_away_and_every_version_is_kept() {
        desk.rule("POST", "extras", SEAT.formatted("8"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/rules/extras/SEAT")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SEAT")
                .jsonPath("$.charge.per")
                .isEqualTo("day")
                .jsonPath("$.changedBy")
                .isEqualTo(Desk.MANAGER.id().toString());
        desk.rule("PUT", "extras/seat", SEAT.formatted("9.50"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        assertThat(books.current().extra("SEAT").orElseThrow().version()).isEqualTo(2);
        desk.rule("DELETE", "extras/SEAT", "").expectStatus().isNoContent();
        desk.get("/rules/extras/SEAT", null).expectStatus().isNotFound();
        assertThat(books.current().extra("SEAT")).isEmpty();
        desk.get("/rules/extras/SEAT/versions", Desk.MANAGER)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[0].deleted")
                .isEqualTo(true)
                .jsonPath("$.items[1].charge.amount")
                .isEqualTo(9.5)
                .jsonPath("$.items[2].charge.amount")
                .isEqualTo(8);
        desk.rule("POST", "extras", SEAT.formatted("7"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(4);
    }

    @Test
    void of_two_who_change_the_same_version_one_is_told() {
        desk.rule("POST", "extras", SEAT.formatted("8"));
        var changed = SEAT.formatted("9").replace("{\"code\"", "{\"version\": 7, \"code\"");
        refused(desk.rule("PUT", "extras/SEAT", changed), 409, "version-conflict", "version 7");
        desk.http()
                .put()
                .uri("/rules/extras/SEAT")
                .header("Authorization", bearer(Desk.MANAGER))
                .header("If-Match", "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(SEAT.formatted("9"))
                .exchange()
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("version-conflict");
        assertThat(books.current().extra("SEAT").orElseThrow().version()).isEqualTo(1);
        refused(desk.rule("POST", "extras", SEAT.formatted("9")), 409, "rule-exists", "extras/SEAT");
    }

    @Test
    void every_kind_is_kept_and_read_again_as_it_was_written() {
        var branch = desk.branch("Pike");
        var car = UUID.randomUUID();
        created("rates", """
                {"name": "Winter", "carClass": "compact", "branchId": "%s", "currency": "EUR",
                 "validFrom": "2026-11-01", "validTo": "2027-03-31",
                 "tiers": [{"unit": "hour", "price": 9}, {"unit": "day", "price": 49.9}, {"unit": "week", "timesDaily": 6}],
                 "seasons": [{"name": "New year", "from": "2026-12-28", "to": "2027-01-03", "percent": 25}],
                 "weekdays": [{"name": "Weekend", "days": ["saturday", "sunday"], "percent": -10}],
                 "discounts": [{"fromDays": 14, "percent": 5}],
                 "terms": {"deposit": 300, "excess": 1500, "mileage": {"includedKmPerDay": 200, "pricePerExtraKm": 0.25},
                           "lateReturn": {"graceMinutes": 30, "pricePerHour": 12},
                           "cancellation": {"fullUntilHours": 72, "partUntilHours": 24, "partPercent": 50}}}
                """.formatted(branch));
        created(
                "rates",
                "{\"name\": \"His\", \"carId\": \"%s\", \"tiers\": [{\"unit\": \"day\", \"timesDaily\": 1}]}"
                        .formatted(car));
        created(
                "one-way-fees",
                "{\"from\": \"%s\", \"bothWays\": true, \"amount\": 40, \"currency\": \"USD\"}".formatted(branch));
        created(
                "coverages",
                "{\"code\": \"CDW\", \"name\": \"Waiver\", \"charge\": {\"amount\": 12, \"per\": \"day\", \"atMost\": 99}, \"currency\": \"USD\", \"excess\": 0}");
        created(
                "promos",
                "{\"code\": \"HI\", \"name\": \"Hi\", \"percent\": 10, \"validUntil\": \"2030-01-01T00:00:00Z\", \"limit\": 5, \"perPerson\": 1}");
        created(
                "taxes",
                "{\"branchId\": \"%s\", \"taxes\": [{\"name\": \"VAT\", \"percent\": 19, \"included\": true}]}"
                        .formatted(branch));
        created("calendars", """
                {"opening": [{"days": ["monday", "friday"], "from": "08:00", "to": "18:30"}],
                 "holidays": [{"name": "Christmas", "date": "2026-12-25", "yearly": true}],
                 "afterHours": {"amount": 35, "currency": "USD"}, "leadTimeMinutes": 120, "turnaroundMinutes": 60,
                 "blackouts": [{"name": "Stocktaking", "from": "2026-12-30", "to": "2026-12-31", "whole": true}],
                 "overbooking": [{"carClass": "compact", "cars": 1}]}
                """);
        desk.rule(
                        "PUT",
                        "drivers",
                        "{\"minimumAge\": 21, \"youngUnder\": 25, \"fees\": [{\"currency\": \"USD\", \"youngDriver\": {\"amount\": 15, \"per\": \"day\"}}]}")
                .expectStatus()
                .isCreated();
        var book = books.current();
        assertThat(book.rate(null, CarClass.COMPACT, branch, "EUR", LocalDate.of(2026, 12, 1)))
                .hasValueSatisfying(rate -> assertThat(rate.rule().tiers()).hasSize(3));
        var calendar = book.calendar(branch).orElseThrow().rule();
        assertThat(calendar.overbooking(CarClass.COMPACT)).isEqualTo(1);
        assertThat(calendar.overbooking(CarClass.VAN)).isZero();
        assertThat(book.taxes(branch).orElseThrow().rule().branchId()).isEqualTo(branch);
        assertThat(book.drivers().orElseThrow().rule().minimumAge(CarClass.VAN)).isEqualTo(21);
        assertThat(rules.book().revision()).isEqualTo(book.revision());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        extras     | {}                                                                                      | code
        extras     | {"code":"A B"}                                                                          | code
        extras     | {"code":"A"}                                                                            | charge
        extras     | []                                                                                      | malformed-body
        extras     | {"code":"A","name":"x","currency":"USD","charge":{"amount":-1,"per":"day"}}             | charge.amount
        extras     | {"code":"A","name":"x","currency":"USD","charge":{"amount":1.005,"per":"day"}}          | charge.amount
        extras     | {"code":"A","name":"x","currency":"JPY","charge":{"amount":1.5,"per":"day"}}            | charge.amount
        extras     | {"code":"A","name":"x","currency":"USX","charge":{"amount":1,"per":"day"}}              | charge.amount
        extras     | {"code":"A","name":"x","currency":"USD","charge":{"amount":1,"per":"week"}}             | charge.per
        extras     | {"code":"A","name":"x","currency":"USD","charge":{"amount":"x","per":"day"}}            | charge.amount
        rates      | {"name":"x"}                                                                            | tiers
        rates      | {"name":"x","tiers":[{"unit":"day"}]}                                                   | tiers[0].price
        rates      | {"name":"x","tiers":[{"unit":"day","price":9}]}                                         | currency
        rates      | {"name":"x","tiers":[null]}                                                             | tiers[0]
        rates      | {"name":"x","tiers":[{"unit":"day","timesDaily":1},{"unit":"day","timesDaily":2}]}      | tiers
        rates      | {"name":"x","tiers":[{"unit":"day","timesDaily":1}],"validFrom":"2026-02-01","validTo":"2026-01-01"} | validTo
        rates      | {"name":"x","tiers":[{"unit":"day","timesDaily":1}],"seasons":[{"name":"s","from":"2026-02-01","to":"2026-01-01","percent":1}]} | seasons[0].to
        rates      | {"name":"x","tiers":[{"unit":"day","timesDaily":1}],"terms":{"cancellation":{"fullUntilHours":1,"partUntilHours":2,"partPercent":50}}} | terms.cancellation.partUntilHours
        rates      | {"name":"x","tiers":[{"unit":"day","timesDaily":1}],"carClass":"spaceship"}             | carClass
        promos     | {"code":"A","name":"x"}                                                                 | percent
        promos     | {"code":"A","name":"x","percent":101}                                                   | percent
        promos     | {"code":"A","name":"x","percent":10,"limit":-1}                                         | limit
        taxes      | {"branchId":"x","taxes":[]}                                                             | branchId
        taxes      | {"taxes":[{"name":"VAT","percent":-1}]}                                                 | taxes[0].percent
        calendars  | {"opening":[{"days":["monday"],"from":"18:00","to":"08:00"}]}                           | opening
        calendars  | {"opening":[{"days":["caturday"],"from":"08:00","to":"18:00"}]}                         | opening[0].days
        calendars  | {"blackouts":[{"name":"x","from":"2026-02-01","to":"2026-01-01"}]}                      | blackouts[0].to
        one-way-fees | {"amount":1}                                                                          | currency
        coverages  | {"code":"A","name":"x","currency":"USD","charge":{"amount":1,"per":"day"},"excess":-5}   | excess
        """)
    void refuses_a_bad_rule_by_field_and_writes_nothing(String kind, String body, String field) {
        var before = books.current().revision();
        var problem = desk.rule("POST", kind, body)
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem)
                .matches(text -> text.contains("\"field\":\"" + field) || text.contains(field), "names " + field);
        assertThat(rules.all(RuleKind.EXTRA)).isEmpty();
        assertThat(books.current().revision()).isEqualTo(before);
    }

    @Test
    void two_rates_for_exactly_the_same_are_refused() {
        var rate = "{\"name\": \"x\", \"tiers\": [{\"unit\": \"day\", \"timesDaily\": 1}]}";
        created("rates", rate);
        refused(desk.rule("POST", "rates", rate), 409, "rule-scope-taken", "exactly the same");
        created("rates", rate.replace("{\"name\"", "{\"carClass\": \"van\", \"name\""));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "AGENT"})
    void only_managers_and_admins_write(Role role) {
        refused(desk.send("POST", "/rules/extras", SEAT.formatted("8"), someone(role)), 403, "forbidden", "role");
    }

    @Test
    void renters_read_what_they_choose_from_and_staff_reads_all() {
        desk.rule("POST", "extras", SEAT.formatted("8"));
        desk.get("/rules/extras", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("Child seat")
                .jsonPath("$.items[0].changedBy")
                .doesNotExist();
        desk.get("/rules/promos", null).expectStatus().isUnauthorized();
        desk.get("/rules/promos", someone(Role.CUSTOMER)).expectStatus().isForbidden();
        desk.get("/rules/promos", someone(Role.AGENT)).expectStatus().isOk();
        desk.get("/rules/wishes", Desk.MANAGER).expectStatus().isNotFound();
    }

    @Test
    void another_instance_sees_a_change_at_its_next_look() {
        var other = new RuleBooks(rules);
        assertThat(other.current().extra("SEAT")).isEmpty();
        desk.rule("POST", "extras", SEAT.formatted("8"));
        assertThat(other.current().extra("SEAT")).isPresent();
        assertThat(other.current()).isSameAs(other.current());
    }

    /** What a new user sees at first; made by the launcher through the same routes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        rates        | {"name":"x","branchId":"%s","tiers":[{"unit":"day","timesDaily":1}]}                        | branchId
        one-way-fees | {"from":"%s","amount":1,"currency":"USD"}                                                   | from
        one-way-fees | {"to":"%s","amount":1,"currency":"USD"}                                                     | to
        extras       | {"code":"A","name":"x","currency":"USD","charge":{"amount":1,"per":"day"},"stockAt":[{"branchId":"%s","pieces":1}]} | stockAt[0].branchId
        promos       | {"code":"A","name":"x","percent":5,"branchIds":["%s"]}                                      | branchIds[0]
        taxes        | {"branchId":"%s","taxes":[]}                                                                | branchId
        calendars    | {"branchId":"%s"}                                                                           | branchId
        """)
    void refuses_branches_that_do_not_exist_by_field(String kind, String body, String field) {
        desk.rule("POST", kind, body.formatted(UUID.randomUUID()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        desk.rule("POST", kind, body.formatted(desk.branch("Pike")))
                .expectStatus()
                .isCreated();
    }

    @Test
    void the_rules_of_the_demo_are_accepted_and_leave_short_rentals_at_the_cars_price() throws Exception {
        var branch = desk.branch("Denver");
        var file = Files.readString(Path.of("../../launcher/src/main/resources/demo/rules.json"));
        var away = desk.branch("Away").toString();
        var rules = json.readTree(
                file.replaceAll("\"(DEN|LAX)\"", "\"" + branch + "\"").replace("SFO-DT", away));
        assertThat(rules).hasSizeGreaterThan(8);
        for (var entry : rules) {
            desk.rule("POST", entry.path("kind").asString(), entry.path("rule").toString())
                    .expectStatus()
                    .isCreated();
        }
        var pickup = TestFleet.nextMonday();
        desk.send("POST", "/quotes", """
                        {"carId": "%s", "pickupTime": "%s", "dropoffTime": "%s"}
                        """.formatted(desk.car(branch), pickup, pickup.plus(Duration.ofDays(3))), null)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(135.0);
    }

    private void created(String kind, String body) {
        desk.rule("POST", kind, body).expectStatus().isCreated();
    }

    private static void refused(ResponseSpec answer, int status, String code, String sentence) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains(sentence));
    }
}
