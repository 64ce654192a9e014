package dev.motorpool.booking.today;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.booking.risk.Risks;
import dev.motorpool.identity.api.IdentityEvent.UserRegistered;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a desk sees in the morning, and what of each booking. */
@ServiceTest(properties = "motorpool.booking.sweep-every=PT24H")
@Import(Desk.class)
class TodayTests {

    static final Instant MONDAY = TestFleet.nextMonday();
    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    Inbox inbox;

    @Autowired
    Risks risks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void a_booking_is_in_the_list_of_what_is_to_be_done_with_it() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        assertThat(ids(today(booking, "").get("pickups"))).isEmpty();
        move(booking, Duration.ofHours(-1), Duration.ofHours(30));
        assertThat(ids(today(booking, "").get("pickups")))
                .containsExactly(booking.id().toString());

        hand(booking, "ACTIVE");
        move(booking, Duration.ofHours(-30), Duration.ofMillis(1));
        var late = today(booking, "");
        assertThat(ids(late.get("lateReturns"))).containsExactly(booking.id().toString());
        assertThat(ids(late.get("pickups"))).isEmpty();
        assertThat(ids(late.get("returns"))).isEmpty();

        var hold = desk.held(TestFleet.add(cars), MONDAY, DAY);
        assertThat(ids(today(hold, "").get("unpaidHolds")))
                .containsExactly(hold.id().toString());
        time().endHold(hold.id());
        assertThat(ids(today(hold, "").get("unpaidHolds"))).isEmpty();
    }

    /** Half past midnight in Berlin is the day before in Seattle: a pickup and its one-way return have each their own day. */
    @Test
    void a_day_is_that_of_the_place() {
        var berlin = UUID.randomUUID();
        jdbc.sql("""
                insert into branch (id, version, code, name, city, address, country, time_zone, open)
                values (:id, 1, 'BER', 'Mitte', 'Berlin', '', 'DE', 'Europe/Berlin', true)
                """).param("id", berlin).update();
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        time().set(booking.id(), "dropoff_branch_id = '%s'".formatted(berlin));
        hand(booking, "ACTIVE");
        var day = LocalDate.ofInstant(MONDAY, TestFleet.SEATTLE).plusDays(2);
        var back =
                day.atTime(0, 30).atZone(java.time.ZoneId.of("Europe/Berlin")).toInstant();
        time().set(booking.id(), "dropoff_at = '%1$s', blocked = tstzrange(pickup_at, '%1$s')".formatted(back));
        assertThat(ids(at(berlin, day).get("returns")))
                .containsExactly(booking.id().toString());
        assertThat(ids(at(berlin, day.minusDays(1)).get("returns"))).isEmpty();
    }

    @Test
    void another_day_than_today_shows_what_begins_on_it_and_nothing_from_before() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var day = LocalDate.ofInstant(MONDAY, TestFleet.SEATTLE);
        assertThat(ids(today(booking, "&date=" + day).get("pickups")))
                .containsExactly(booking.id().toString());
        assertThat(ids(today(booking, "&date=" + day.plusDays(1)).get("pickups")))
                .isEmpty();
        assertThat(ids(today(booking, "&date=" + day.minusDays(1)).get("pickups")))
                .isEmpty();
    }

    @Test
    void counts_all_and_shows_the_first() {
        var branch = UUID.randomUUID();
        for (var hour = 0; hour < 5; hour++) {
            var booking = desk.confirmed(TestFleet.add(cars), MONDAY.plus(Duration.ofHours(hour)), DAY);
            time().set(booking.id(), "pickup_branch_id = '%s', brought_from = dropoff_branch_id".formatted(branch));
        }
        var path = "/bookings/today?branchId=%s&limit=3&date=%s"
                .formatted(branch, LocalDate.ofInstant(MONDAY, TestFleet.SEATTLE));
        var pickups = desk.get(desk.agent, path).body().get("pickups");
        assertThat(pickups.get("total").asInt()).isEqualTo(5);
        assertThat(pickups.get("items")
                        .valueStream()
                        .map(item -> item.get("pickupTime").asString()))
                .hasSize(3)
                .isSorted();
    }

    @Test
    void a_booking_whose_car_is_still_out_is_at_risk_until_it_is_back() {
        var car = TestFleet.add(cars);
        var out = desk.confirmed(car, MONDAY, DAY);
        var next = desk.confirmed(car, MONDAY.plus(DAY.multipliedBy(2)), DAY);
        move(out, Duration.ofHours(-30), Duration.ofHours(-1));
        hand(out, "ACTIVE");
        move(next, Duration.ofHours(1), DAY);
        assertThat(ids(today(next, "").get("atRisk"))).isEmpty();
        var dueBack = desk.get(out.id()).dropoffTime();
        time().set(out.id(), "overdue_since = dropoff_at");
        risks.note(next.id(), out.id(), dueBack, Instant.now(), null);
        time().set(next.id(), "warned_at = now()");
        var atRisk = today(next, "").get("atRisk");
        assertThat(ids(atRisk)).containsExactly(next.id().toString());
        assertThat(atRisk.get("items").get(0).get("atRisk").get("lateReference").asString())
                .isEqualTo(out.reference());
        hand(out, "COMPLETED");
        assertThat(ids(today(next, "").get("atRisk"))).isEmpty();
    }

    @Test
    void cars_in_maintenance_are_told_with_their_plate_where_they_are() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        plate(booking, "SEA 1");
        var block = Map.of(
                "carId", booking.carId().toString(),
                "from", Instant.now().plusSeconds(1).toString(),
                "to", Instant.now().plus(DAY).toString(),
                "reason", "Tyres");
        desk.post(desk.manager, "/maintenance", block);
        var path = "/bookings/today?branchId=" + booking.pickupBranchId();
        var maintenance = desk.get(desk.manager, path).body().get("maintenance");
        assertThat(maintenance.get("total").asInt()).isEqualTo(1);
        assertThat(maintenance.get("items").get(0).get("plate").asString()).isEqualTo("SEA 1");
        assertThat(maintenance.get("items").get(0).get("reason").asString()).isEqualTo("Tyres");
    }

    @Test
    void staff_see_customer_plate_and_what_is_due_and_customers_what_is_theirs() {
        var booking = desk.held(TestFleet.add(cars), MONDAY, DAY);
        plate(booking, "SEA 2");
        var user = new UserView(
                booking.userId(), "ada@example.com", "Ada King", "+1 206", Set.of(Role.CUSTOMER), Instant.EPOCH, null);
        take("identity", new UserRegistered(user, 1, Instant.EPOCH));
        take("payment", new PaymentDue(payment(booking, PaymentStatus.DUE, 1, "0"), Instant.EPOCH));
        var listed = line(desk.agent, booking);
        assertThat(listed.get("customer").get("name").asString()).isEqualTo("Ada King");
        assertThat(listed.get("plate").asString()).isEqualTo("SEA 2");
        assertThat(listed.get("reference").asString()).isEqualTo(booking.reference());
        assertThat(listed.get("dueAmount").decimalValue()).isEqualByComparingTo("45.00");
        assertThat(listed.get("paidAmount").decimalValue()).isZero();

        var paid = payment(booking, PaymentStatus.CAPTURED, 2, "45.00");
        take("payment", new PaymentCaptured(paid, Instant.EPOCH));
        take("payment", new PaymentDue(payment(booking, PaymentStatus.DUE, 1, "0"), Instant.EPOCH)); // late
        assertThat(line(desk.agent, booking).get("dueAmount").decimalValue()).isZero();
        assertThat(line(desk.agent, booking).get("paidAmount").decimalValue()).isEqualByComparingTo("45.00");

        var own = line(desk.customer, booking);
        for (var field : List.of("customer", "plate", "dueAmount", "paidAmount")) {
            assertThat(own.has(field)).as(field).isFalse();
        }
    }

    /** What the page of a booking asks for, and what each of its parts answers by itself. */
    @Test
    void all_of_a_booking_is_one_answer() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        var staff = new UserView(
                desk.agent.id(), "a@example.com", "Agent Smith", null, Set.of(Role.AGENT), Instant.EPOCH, null);
        take("identity", new UserRegistered(staff, 1, Instant.EPOCH));
        var path = "/bookings/" + booking.id();
        var file = desk.get(desk.agent, path + "/file").body();
        assertThat(file.get("booking")).isEqualTo(desk.get(desk.agent, path).body());
        assertThat(file.get("quote"))
                .isEqualTo(desk.get(desk.agent, path + "/quote").body());
        assertThat(file.get("history"))
                .isEqualTo(desk.get(desk.agent, path + "/history").body().get("items"));
        assertThat(file.get("history").get(1).get("userName").asString()).isEqualTo("Agent Smith");
        assertThat(file.has("handover")).isFalse();

        var own = desk.get(desk.customer, path + "/file").body();
        assertThat(own.toString()).doesNotContain("Agent Smith").contains(booking.reference());
        assertThat(desk.get(someone(Role.CUSTOMER), path + "/file").status()).isEqualTo(404);
    }

    @Test
    void a_fleet_manager_sees_cars_and_no_customers() {
        var booking = desk.confirmed(TestFleet.add(cars), MONDAY, DAY);
        plate(booking, "SEA 3");
        move(booking, Duration.ofHours(-1), DAY);
        var line = desk.get(desk.manager, "/bookings/today?branchId=" + booking.pickupBranchId())
                .body()
                .get("pickups")
                .get("items")
                .get(0);
        assertThat(line.get("plate").asString()).isEqualTo("SEA 3");
        assertThat(line.has("customer")).isFalse();
        assertThat(desk.get(someone(Role.CUSTOMER), "/bookings/today").status()).isEqualTo(403);
        assertThat(desk.get(desk.agent, "/bookings/today?limit=101").status()).isEqualTo(400);
        assertThat(desk.get(desk.agent, "/bookings/today?date=tomorrow").status())
                .isEqualTo(400);
    }

    private JsonNode line(dev.motorpool.platform.security.Caller caller, BookingView booking) {
        var path = caller == desk.customer
                ? "/bookings?limit=100"
                : "/bookings?all=true&limit=100&carId=" + booking.carId();
        return desk.get(caller, path)
                .body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(booking.id().toString()))
                .findAny()
                .orElseThrow();
    }

    private JsonNode today(BookingView booking, String more) {
        return desk.get(desk.agent, "/bookings/today?branchId=" + booking.pickupBranchId() + more)
                .body();
    }

    private JsonNode at(UUID branch, LocalDate date) {
        return desk.get(desk.agent, "/bookings/today?branchId=%s&date=%s".formatted(branch, date))
                .body();
    }

    private void hand(BookingView booking, String status) {
        time().set(booking.id(), "status = '%s', hold_until = null".formatted(status));
    }

    private TimeMachine time() {
        return new TimeMachine(jdbc);
    }

    /** From now on. */
    private void move(BookingView booking, Duration from, Duration to) {
        var now = Instant.now();
        time().set(
                        booking.id(),
                        "pickup_at = '%1$s', dropoff_at = '%2$s', blocked = tstzrange('%1$s', '%2$s')"
                                .formatted(now.plus(from), now.plus(to)));
    }

    private void plate(BookingView booking, String plate) {
        jdbc.sql("update car set plate = :plate where id = :id")
                .param("plate", plate)
                .param("id", booking.carId().value())
                .update();
    }

    private void take(String source, Fact fact) {
        var envelope = new Envelope(
                UUID.randomUUID(),
                source,
                fact.getClass().getSimpleName(),
                fact.key(),
                Instant.EPOCH,
                json.writeValueAsString(fact));
        assertThat(inbox.accept(List.of(envelope))).isEmpty();
    }

    private static PaymentView payment(BookingView booking, PaymentStatus status, long version, String captured) {
        return new PaymentView(
                new PaymentId(booking.id().value()),
                version,
                booking.id(),
                booking.userId(),
                status,
                booking.totalPrice(),
                new BigDecimal(captured),
                BigDecimal.ZERO,
                booking.currency(),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                PaymentPurpose.BOOKING,
                booking.id().value());
    }

    private static List<String> ids(JsonNode work) {
        return work.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
