package dev.motorpool.system.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.system.storm.AcknowledgementOracle.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An oracle that cannot say no is none: each kind of violation, in logs and rows made by hand. */
class OracleTests {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    private static final UUID CAR = UUID.randomUUID();
    private static final UUID RENTER = UUID.randomUUID();
    private static final Wish MONDAY = new Wish(CAR, NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)));
    private static final Wish TUESDAY = new Wish(CAR, MONDAY.to(), MONDAY.to().plus(Duration.ofDays(1)));

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void two_promises_of_one_car_at_once_are_seen_even_when_both_were_cancelled_later() {
        var log = List.of(
                created(first, MONDAY, 0),
                created(second, MONDAY, 1),
                done(Action.CANCEL, seen(first, 2, "cancelled", MONDAY), 2),
                done(Action.CANCEL, seen(second, 2, "cancelled", MONDAY), 3));
        assertThat(HistoryOracle.violations(log)).hasSize(1).first().asString().startsWith("promised twice");
    }

    @Test
    void rentals_that_touch_are_no_contradiction() {
        assertThat(HistoryOracle.violations(List.of(created(first, MONDAY, 0), created(second, TUESDAY, 1))))
                .isEmpty();
    }

    @Test
    void a_car_may_be_promised_again_from_the_moment_that_its_cancellation_was_sent() {
        var cancelled = done(Action.CANCEL, seen(first, 2, "cancelled", MONDAY), 5);
        var log = List.of(created(first, MONDAY, 0), cancelled, created(second, MONDAY, 5));
        assertThat(HistoryOracle.violations(log)).isEmpty();
    }

    @Test
    void a_cancellation_without_an_answer_may_have_freed_the_car_and_a_refused_one_has_not() {
        var lost = call(Action.CANCEL, first, MONDAY, 1, 0, null);
        assertThat(HistoryOracle.violations(List.of(created(first, MONDAY, 0), lost, created(second, MONDAY, 2))))
                .isEmpty();
        var refused = call(Action.CANCEL, first, MONDAY, 1, 409, null);
        assertThat(HistoryOracle.violations(List.of(created(first, MONDAY, 0), refused, created(second, MONDAY, 2))))
                .hasSize(1);
    }

    @Test
    void a_hold_is_a_promise_until_its_deadline() {
        var hold = done(Action.CREATE, hold(first, 10), 0);
        assertThat(HistoryOracle.violations(List.of(hold, created(second, MONDAY, 5))))
                .hasSize(1);
        assertThat(HistoryOracle.violations(List.of(hold, created(second, MONDAY, 10))))
                .isEmpty();
    }

    @Test
    void rows_that_are_as_acknowledged_or_ended_by_themselves_are_right() {
        var log = List.of(created(first, MONDAY, 0), done(Action.CREATE, hold(second, 10), 1));
        assertThat(acknowledgements(log, seen(first, 1, "confirmed", MONDAY), seen(second, 2, "expired", MONDAY)))
                .isEmpty();
    }

    @Test
    void a_lost_an_altered_and_an_invented_booking_are_seen() {
        var log = List.of(created(first, MONDAY, 0));
        assertThat(acknowledgements(log)).first().asString().startsWith("lost");
        assertThat(acknowledgements(log, seen(first, 1, "confirmed", TUESDAY)))
                .first()
                .asString()
                .startsWith("not as acknowledged");
        assertThat(acknowledgements(log, dearer(seen(first, 1, "confirmed", MONDAY))))
                .first()
                .asString()
                .startsWith("not as acknowledged");
        assertThat(acknowledgements(log, seen(first, 1, "confirmed", MONDAY), seen(second, 1, "held", TUESDAY)))
                .first()
                .asString()
                .startsWith("a ghost");
    }

    @Test
    void a_lost_change_and_one_that_nobody_asked_for_are_seen() {
        var log = List.of(created(first, MONDAY, 0), done(Action.CANCEL, seen(first, 2, "cancelled", MONDAY), 1));
        assertThat(acknowledgements(log, seen(first, 1, "confirmed", MONDAY)))
                .first()
                .asString()
                .startsWith("a change is lost");
        assertThat(acknowledgements(log, seen(first, 3, "confirmed", MONDAY)))
                .first()
                .asString()
                .startsWith("changed without being asked");
    }

    @Test
    void what_has_no_answer_may_be_there_once_or_not_at_all() {
        var log = List.of(call(Action.CREATE, null, MONDAY, 0, 0, null));
        assertThat(acknowledgements(log)).isEmpty();
        assertThat(acknowledgements(log, seen(first, 1, "held", MONDAY))).isEmpty();
        assertThat(acknowledgements(log, seen(first, 1, "held", MONDAY), seen(second, 1, "held", MONDAY)))
                .hasSize(1);
    }

    @Test
    void two_answers_that_disagree_about_one_version_are_seen() {
        var log = List.of(created(first, MONDAY, 0), created(first, TUESDAY, 1));
        assertThat(acknowledgements(log, seen(first, 1, "confirmed", MONDAY)))
                .anyMatch(violation -> violation.startsWith("answers disagree"));
    }

    private static List<String> acknowledgements(List<Call> log, Seen... rows) {
        var table = new ArrayList<Row>();
        for (var row : rows) {
            table.add(new Row(RENTER, row));
        }
        return AcknowledgementOracle.violations(log, table);
    }

    private static Call created(UUID booking, Wish wish, int second) {
        return done(Action.CREATE, seen(booking, 1, "confirmed", wish), second);
    }

    private static Call done(Action action, Seen seen, int second) {
        return call(action, seen.id(), seen.wish(), second, 200, seen);
    }

    /** Sent at that second, answered half a second later. */
    private static Call call(Action action, UUID booking, Wish wish, int second, int status, Seen seen) {
        var sent = NOW.plusSeconds(second);
        return new Call(action, RENTER, booking, wish, sent, sent.plusMillis(500), status, "", seen);
    }

    private static Seen seen(UUID booking, long version, String status, Wish wish) {
        var holdUntil = status.equals("held") ? NOW : null;
        return new Seen(booking, version, status, wish, new BigDecimal("45.00"), holdUntil, false);
    }

    private static Seen hold(UUID booking, int until) {
        return new Seen(booking, 1, "held", MONDAY, new BigDecimal("45.00"), NOW.plusSeconds(until), false);
    }

    private static Seen dearer(Seen seen) {
        return new Seen(
                seen.id(),
                seen.version(),
                seen.status(),
                seen.wish(),
                BigDecimal.TEN,
                seen.holdUntil(),
                seen.movable());
    }
}
