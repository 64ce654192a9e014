package dev.motorpool.analytics.report;

import static dev.motorpool.analytics.Told.booking;
import static dev.motorpool.analytics.Told.cancelled;
import static dev.motorpool.analytics.Told.captured;
import static dev.motorpool.analytics.Told.car;
import static dev.motorpool.analytics.Told.changed;
import static dev.motorpool.analytics.Told.payment;
import static dev.motorpool.analytics.Told.placed;
import static dev.motorpool.analytics.Told.refunded;
import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.analytics.AnalyticsTest;
import dev.motorpool.analytics.Told;
import dev.motorpool.booking.api.BookingEvent.BookingChanged;
import dev.motorpool.booking.api.BookingEvent.BookingCharged;
import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingEvent.BookingMissed;
import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.security.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two cars in two zones, three bookings, some money; each figure is reckoned by hand. */
@AnalyticsTest
class ReportTests {

    private static final String MARCH = "from=2026-03-01&to=2026-03-31";

    @Autowired
    RestTestClient http;

    @Autowired
    Told told;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    final CarId compact = new CarId(UUID.randomUUID());
    final CarId suv = new CarId(UUID.randomUUID());

    @BeforeEach
    void happened() {
        jdbc.sql("truncate car, booking, movement").update();
        told.of(
                changed(car(1, compact, CarClass.COMPACT, "America/Los_Angeles")),
                changed(car(1, suv, CarClass.SUV, "Europe/Berlin")));
        // 48 hours in March
        var kept = booking(compact, BookingStatus.CONFIRMED, "2026-03-10T10:00:00Z", "2026-03-12T10:00:00Z");
        // reaches from March into April: 12 hours of it are March in UTC
        var late = booking(suv, BookingStatus.CONFIRMED, "2026-03-31T12:00:00Z", "2026-04-02T12:00:00Z");
        var gone = new BookingId(UUID.randomUUID());
        told.of(
                placed(kept),
                placed(late),
                cancelled(Told.booking(
                        2,
                        gone,
                        compact,
                        BookingStatus.CANCELLED,
                        "2026-03-20T10:00:00Z",
                        "2026-03-22T10:00:00Z",
                        "2026-03-02T03:00:00Z",
                        "2026-03-05T03:00:00Z")));
        var payment = new PaymentId(UUID.randomUUID());
        told.of(
                captured(payment(2, payment, gone, "90.00", "0.00"), "2026-03-02T04:00:00Z"),
                refunded(payment(3, payment, gone, "90.00", "45.00"), "45.00", "2026-03-05T04:00:00Z"),
                captured(
                        payment(2, new PaymentId(UUID.randomUUID()), kept.id(), "90.00", "0.00"),
                        "2026-03-02T05:00:00Z"));
    }

    private static dev.motorpool.booking.api.BookingView booking(
            CarId car, BookingStatus status, String pickup, String dropoff) {
        return Told.booking(1, new BookingId(UUID.randomUUID()), car, status, pickup, dropoff, "2026-03-02T03:00:00Z");
    }

    @Test
    void counts_what_was_placed_and_what_came_to_nothing() {
        var rows = rows("bookings?unit=month&" + MARCH);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("placed").asInt()).isEqualTo(3);
        assertThat(rows.get(0).path("cancelled").asInt()).isEqualTo(1);
        assertThat(rows.get(0).path("daysPlaced").asInt()).isEqualTo(6);
    }

    /** At three in the morning in London it is still the day before in Los Angeles, and no longer so in Berlin. */
    @ParameterizedTest
    @CsvSource({"UTC, 2026-03-02, 3", "America/Los_Angeles, 2026-03-01, 3", "branch, 2026-03-01, 2"})
    void a_day_is_a_day_where_it_is_asked_for(String zone, String day, int placed) {
        var rows = rows("bookings?zone=%s&%s".formatted(zone, MARCH));
        assertThat(rows).hasSize(31);
        assertThat(rows.valueStream()
                        .filter(row -> row.path("step").asString().equals(day))
                        .findAny()
                        .orElseThrow()
                        .path("placed")
                        .asInt())
                .isEqualTo(placed);
    }

    @Test
    void splits_by_class() {
        var rows = rows("bookings?unit=month&by=class&" + MARCH);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).path("part").asString()).isEqualTo("compact");
        assertThat(rows.get(0).path("placed").asInt()).isEqualTo(2);
        assertThat(rows.get(1).path("part").asString()).isEqualTo("suv");
        assertThat(rows.get(1).path("placed").asInt()).isEqualTo(1);
    }

    @Test
    void sums_money_by_the_time_it_moved() {
        var rows = rows("revenue?unit=week&by=branch&" + MARCH);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("part").asString()).isEqualTo("Seattle Airport");
        assertThat(rows.get(0).path("currency").asString()).isEqualTo("USD");
        assertThat(rows.get(0).path("captured").decimalValue()).isEqualByComparingTo("180");
        assertThat(rows.get(0).path("refunded").decimalValue()).isEqualByComparingTo("45");
        assertThat(rows.get(0).path("net").decimalValue()).isEqualByComparingTo("135");
    }

    @Test
    void utilisation_is_rented_of_available_hours_and_cut_to_the_span() {
        var rows = rows("utilisation?unit=month&by=car&" + MARCH);
        var hours = 31 * 24;
        for (var row : rows) {
            assertThat(row.path("availableHours").decimalValue()).isEqualByComparingTo("" + hours);
            var rented = row.path("partId").asString().equals(compact.toString()) ? "48" : "12";
            assertThat(row.path("rentedHours").decimalValue()).isEqualByComparingTo(rented);
        }
        assertThat(rows).hasSize(2);
        var all = rows("utilisation?unit=month&" + MARCH).get(0);
        assertThat(all.path("utilisation").decimalValue()).isEqualByComparingTo("0.0403"); // 60 of 1488
    }

    /** It has a stand-in in the place of a car, which is nothing that could be rented or stand idle. */
    @Test
    void who_waits_for_a_car_uses_none() {
        var before = rows("utilisation?unit=month&" + MARCH).get(0);
        told.of(placed(Told.booking(
                1,
                new BookingId(UUID.randomUUID()),
                new CarId(UUID.randomUUID()),
                BookingStatus.CONFIRMED,
                "2026-03-10T00:00:00Z",
                "2026-03-12T00:00:00Z",
                "2026-03-02T03:00:00Z")));
        assertThat(rows("utilisation?unit=month&" + MARCH).get(0)).isEqualTo(before);
    }

    /** Agreed were two days; handed over two hours late, back a day early and charged for. */
    @Test
    void a_rental_counts_as_it_was_and_not_as_it_was_agreed() {
        var id = new BookingId(UUID.randomUUID());
        told.of(
                placed(of(id, 1, BookingStatus.CONFIRMED, "2026-03-02T03:00:00Z")),
                new BookingCompleted(
                        of(id, 3, BookingStatus.COMPLETED, "2026-03-21T10:00:00Z"),
                        new BigDecimal("35.00"),
                        Instant.parse("2026-03-21T10:00:00Z"),
                        null),
                new BookingStarted(
                        of(id, 2, BookingStatus.ACTIVE, "2026-03-20T12:00:00Z"),
                        Instant.parse("2026-03-20T12:00:00Z")));
        var used = rows("utilisation?unit=month&by=class&" + MARCH).get(0);
        assertThat(used.path("rentedHours").decimalValue()).isEqualByComparingTo("70"); // 48 and 22
        assertThat(rows("bookings?unit=month&" + MARCH).get(0).path("completed").asInt())
                .isEqualTo(1);
        assertThat(rows("revenue?unit=month&" + MARCH).get(0).path("charged").decimalValue())
                .isEqualByComparingTo("35");
        var sheet = body("kpis?" + MARCH);
        assertThat(figure(sheet, "completed").path("value").asInt()).isEqualTo(1);
        assertThat(figure(sheet, "charges").path("value").decimalValue()).isEqualByComparingTo("35");
    }

    /** Corrected a month after the return: another sum, on the day of the return, and no longer rental. */
    @Test
    void a_corrected_charge_counts_where_the_return_does() {
        var id = new BookingId(UUID.randomUUID());
        told.of(
                placed(of(id, 1, BookingStatus.CONFIRMED, "2026-03-02T03:00:00Z")),
                new BookingStarted(
                        of(id, 2, BookingStatus.ACTIVE, "2026-03-20T12:00:00Z"), Instant.parse("2026-03-20T12:00:00Z")),
                new BookingCompleted(
                        of(id, 3, BookingStatus.COMPLETED, "2026-03-21T10:00:00Z"),
                        new BigDecimal("35.00"),
                        Instant.parse("2026-03-21T10:00:00Z"),
                        null));
        var before = rows("utilisation?unit=month&by=class&" + MARCH).get(0);
        told.of(new BookingCharged(
                of(id, 4, BookingStatus.COMPLETED, "2026-04-21T10:00:00Z"),
                UUID.randomUUID(),
                new BigDecimal("-15.00"),
                BigDecimal.ZERO,
                new BigDecimal("20.00"),
                Instant.parse("2026-04-21T10:00:00Z")));
        assertThat(rows("utilisation?unit=month&by=class&" + MARCH).get(0)).isEqualTo(before);
        assertThat(rows("revenue?unit=month&" + MARCH).get(0).path("charged").decimalValue())
                .isEqualByComparingTo("20");
    }

    @Test
    void a_change_moves_a_rental_to_other_days_and_another_car() {
        var id = new BookingId(UUID.randomUUID());
        var before = Told.booking(
                1,
                id,
                suv,
                BookingStatus.CONFIRMED,
                "2026-03-03T00:00:00Z",
                "2026-03-04T00:00:00Z",
                "2026-03-02T03:00:00Z");
        var after = Told.booking(
                2,
                id,
                compact,
                BookingStatus.CONFIRMED,
                "2026-03-05T00:00:00Z",
                "2026-03-05T06:00:00Z",
                "2026-03-02T03:00:00Z");
        var changed = new BookingChanged(after, UUID.randomUUID(), BigDecimal.ZERO, "", after.updatedAt(), null);
        told.of(placed(before), changed);
        told.of(changed, placed(before));
        var used = rows("utilisation?unit=month&by=class&" + MARCH);
        assertThat(used.get(0).path("rentedHours").decimalValue()).isEqualByComparingTo("54");
        assertThat(used.get(1).path("rentedHours").decimalValue()).isEqualByComparingTo("12");
    }

    @Test
    void what_nobody_picked_up_was_not_rented() {
        var missed = of(new BookingId(UUID.randomUUID()), 2, BookingStatus.NO_SHOW, "2026-03-22T10:00:00Z");
        told.of(new BookingMissed(missed, BigDecimal.ZERO, missed.updatedAt()));
        assertThat(rows("bookings?unit=month&" + MARCH).get(0).path("missed").asInt())
                .isEqualTo(1);
        var used = rows("utilisation?unit=month&by=class&" + MARCH).get(0);
        assertThat(used.path("rentedHours").decimalValue()).isEqualByComparingTo("48");
    }

    /** Agreed from the 20th to the 22nd, ten o'clock. */
    private dev.motorpool.booking.api.BookingView of(BookingId id, long version, BookingStatus status, String at) {
        return Told.booking(
                version,
                id,
                compact,
                status,
                "2026-03-20T10:00:00Z",
                "2026-03-22T10:00:00Z",
                "2026-03-02T03:00:00Z",
                at);
    }

    /** The clock goes forward on 8 March in Los Angeles and on 29 March in Berlin. */
    @Test
    void a_day_on_which_the_clock_changes_has_23_hours() {
        var rows = rows("utilisation?zone=branch&by=car&from=2026-03-08&to=2026-03-08");
        var compactHours = rows.valueStream()
                .filter(row -> row.path("partId").asString().equals(compact.toString()))
                .findAny()
                .orElseThrow();
        assertThat(compactHours.path("availableHours").decimalValue()).isEqualByComparingTo("23");
    }

    @Test
    void a_car_counts_while_it_is_in_the_fleet() {
        told.of(changed(car(2, suv, CarClass.SUV, "UTC", false, Instant.parse("2026-03-02T00:00:00Z"))));
        var rows = rows("utilisation?unit=month&by=class&" + MARCH);
        assertThat(rows.get(1).path("part").asString()).isEqualTo("suv");
        assertThat(rows.get(1).path("availableHours").decimalValue()).isEqualByComparingTo("24");
    }

    @Test
    void compares_with_the_period_before() {
        var sheet = body("kpis?from=2026-03-05&to=2026-03-08");
        assertThat(sheet.path("previousFrom").asString()).isEqualTo("2026-03-01");
        assertThat(sheet.path("previousTo").asString()).isEqualTo("2026-03-04");
        assertThat(figure(sheet, "bookings").path("previous").asInt()).isEqualTo(3);
        assertThat(figure(sheet, "bookings").path("value").asInt()).isZero();
        assertThat(figure(sheet, "bookings").path("change").decimalValue()).isEqualByComparingTo("-1");
        assertThat(figure(sheet, "cancellations").path("change").isMissingNode())
                .isTrue();
        assertThat(figure(sheet, "netRevenue").path("value").decimalValue()).isEqualByComparingTo("-45");
        assertThat(figure(sheet, "netRevenue").path("previous").decimalValue()).isEqualByComparingTo("180");
    }

    /** One answer for a dashboard, and nothing in it that the reports do not say. */
    @Test
    void an_overview_is_what_the_reports_say() {
        var span = "from=2026-03-05&to=2026-03-08";
        var before = "from=2026-03-01&to=2026-03-04";
        var overview = body("overview?" + span);
        assertThat(overview.path("figures")).isEqualTo(body("kpis?" + span).path("figures"));
        assertThat(overview.path("revenue")).isEqualTo(body("revenue?" + span).path("rows"));
        assertThat(overview.path("revenueBefore"))
                .isEqualTo(body("revenue?" + before).path("rows"));
        assertThat(overview.path("bookings")).isEqualTo(body("bookings?" + span).path("rows"));
        assertThat(overview.path("bookingsBefore"))
                .isEqualTo(body("bookings?" + before).path("rows"));
        assertThat(overview.path("utilisation"))
                .isEqualTo(body("utilisation?unit=month&by=class&" + span).path("rows"));
        assertThat(overview.path("previousFrom").asString()).isEqualTo("2026-03-01");
        get("overview?" + span, Role.FLEET_MANAGER).expectStatus().isForbidden();
    }

    @Test
    void writes_csv_that_no_spreadsheet_takes_for_a_formula() {
        jdbc.sql("update car set branch_name = '=1+1, \"x\"'").update();
        for (var accept : new String[] {"text/csv", "*/*"}) {
            var csv = http.get()
                    .uri("/analytics/revenue?unit=month&by=branch&%s%s"
                            .formatted(MARCH, accept.equals("*/*") ? "&format=csv" : ""))
                    .header("Authorization", bearer(someone(Role.ADMIN)))
                    .header("Accept", accept)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(csv).isEqualToNormalizingNewlines("""
                            step,partId,part,currency,captured,refunded,net,charged
                            2026-03-01,%s,"'=1+1, ""x""\",USD,180.00,45.00,135.00,0
                            """.formatted(Told.SEATTLE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bookings?from=2026-03-02&to=2026-03-01",
                "bookings?from=1000-01-01&to=2026-03-01",
                "bookings?from=2020-01-01&to=2026-01-01&unit=day",
                "bookings?from=yesterday",
                "bookings?zone=Mars",
                "bookings?unit=hour",
                "bookings?by=colour",
                "kpis?from=2026-03-02&to=2026-03-01"
            })
    void refuses_what_cannot_be_answered(String report) {
        get(report, Role.ADMIN)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void money_is_for_admins_and_the_rest_for_fleet_managers_too() {
        get("revenue", Role.FLEET_MANAGER).expectStatus().isForbidden();
        get("kpis", Role.FLEET_MANAGER).expectStatus().isForbidden();
        get("utilisation", Role.FLEET_MANAGER).expectStatus().isOk();
        get("bookings", Role.CUSTOMER).expectStatus().isForbidden();
        get("bookings", Role.AGENT).expectStatus().isForbidden();
        http.get().uri("/analytics/bookings").exchange().expectStatus().isUnauthorized();
    }

    private JsonNode rows(String report) {
        return body(report).path("rows");
    }

    private JsonNode figure(JsonNode sheet, String name) {
        return sheet.path("figures")
                .valueStream()
                .filter(figure -> figure.path("name").asString().equals(name))
                .findAny()
                .orElseThrow();
    }

    private JsonNode body(String report) {
        return json.readTree(get(report, Role.ADMIN)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private RestTestClient.ResponseSpec get(String report, Role role) {
        return http.get()
                .uri("/analytics/" + report)
                .header("Authorization", bearer(someone(role)))
                .exchange();
    }
}
