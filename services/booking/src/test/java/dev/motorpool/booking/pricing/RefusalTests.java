package dev.motorpool.booking.pricing;

import static dev.motorpool.booking.pricing.Tariff.extras;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.motorpool.booking.rules.BranchCalendar;
import dev.motorpool.booking.rules.BranchCalendar.Blackout;
import dev.motorpool.booking.rules.Coverage;
import dev.motorpool.booking.rules.DriverRules;
import dev.motorpool.booking.rules.Promo;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.problem.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule that says no has its code, its field, and a sentence that a customer can act on. */
class RefusalTests {

    static final String MONDAY = "2026-06-01T10:00";
    static final String FRIDAY = "2026-06-05T10:00";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-06-01T07:59 | 2026-06-05T10:00 | pickupTime  | closed on Monday 1 June at 07:59: it opens at 08:00.
        2026-06-01T10:00 | 2026-06-05T18:01 | dropoffTime | closed on Friday 5 June at 18:01: it opens on Saturday 6 June at 08:00.
        2026-06-01T10:00 | 2026-06-07T10:00 | dropoffTime | closed on Sunday 7 June at 10:00: it opens on Monday 8 June at 08:00.
        2026-12-25T10:00 | 2026-12-28T10:00 | pickupTime  | closed on Friday 25 December at 10:00: it opens on Saturday 26 December at 12:00.
        """)
    void a_branch_that_is_closed_says_when_it_opens(String from, String to, String field, String sentence) {
        var holidays = List.of(
                new BranchCalendar.Holiday("Christmas", LocalDate.of(2020, 12, 25), true, null, null),
                new BranchCalendar.Holiday(
                        "Boxing Day", LocalDate.of(2026, 12, 26), false, LocalTime.NOON, LocalTime.of(16, 0)));
        var week = Tariff.calendar(null, List.of());
        var calendar =
                new BranchCalendar(null, week.opening(), holidays, null, null, null, null, null, List.of(), List.of());
        refused(() -> new Tariff().with("default", calendar).quote(from, to), "branch-closed", field, sentence);
    }

    @Test
    void hours_hold_on_the_clocks_of_the_branch_on_the_day_they_change() {
        var tariff = new Tariff().with("default", Tariff.calendar(null, List.of()));
        assertThat(tariff.quote("2026-10-31T08:00", "2026-11-02T08:00").days()).isEqualTo(2);
        refused(() -> tariff.quote("2026-10-31T08:00", "2026-11-02T07:59"), "branch-closed", "dropoffTime", "08:00");
    }

    @Test
    void blackouts_stop_pickups_or_all_of_a_rental() {
        var fair = new Blackout("the trade fair", LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 4), false, List.of());
        var whole = new Blackout("stocktaking", fair.from(), fair.to(), true, List.of(CarClass.COMPACT));
        var vans = new Blackout("vans", fair.from(), fair.to(), true, List.of(CarClass.VAN));
        assertThat(calendar(fair, vans).quote(MONDAY, FRIDAY).days()).isEqualTo(4);
        refused(() -> calendar(fair).quote("2026-06-03T10:00", FRIDAY), "blackout", "pickupTime", "the trade fair");
        refused(() -> calendar(whole).quote(MONDAY, FRIDAY), "blackout", "pickupTime", "Wednesday 3 June");
    }

    @Test
    void lead_time_and_lengths_have_their_own_codes() {
        refused(() -> calendar().quote("2026-05-01T06:30", FRIDAY), "lead-time", "pickupTime", "2 hours");
        refused(() -> calendar().quote(MONDAY, "2026-06-01T13:59"), "too-short", "dropoffTime", "4 hours");
        refused(() -> calendar().quote(MONDAY, "2026-07-01T10:01"), "too-long", "dropoffTime", "30 days");
    }

    /** The same measure as the price: days of the clocks, over both changes of them. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-10T10:00, 2026-11-09T09:00, ok", // 30 days less an hour, 30 times 24 hours pass
        "2026-10-10T10:00, 2026-11-09T10:00, ok", // 30 days, an hour more passes
        "2026-10-10T10:00, 2026-11-09T10:01, too-long",
        "2027-02-20T10:00, 2027-03-22T10:00, ok", // an hour less passes
        "2027-02-20T10:00, 2027-03-22T11:00, too-long"
    })
    void limits_are_days_of_the_clocks(String from, String to, String outcome) {
        var days = new BranchCalendar(null, List.of(), List.of(), null, null, 24, 30, null, List.of(), List.of());
        var refused = catchThrowableOfType(
                Refusal.class, () -> new Tariff().with("default", days).quote(from, to));
        assertThat(refused == null ? "ok" : refused.code()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-13T10:00, 2027-03-14T10:00, ok", // 23 hours, and a day
        "2027-03-13T10:00, 2027-03-14T09:59, too-short",
        "2026-10-31T10:00, 2026-11-01T09:30, too-short", // 24 and a half, and less than a day
        "2026-10-31T10:00, 2026-11-01T10:00, ok"
    })
    void twenty_four_hours_of_a_limit_are_a_day(String from, String to, String outcome) {
        var days = new BranchCalendar(null, List.of(), List.of(), null, null, 24, 30, null, List.of(), List.of());
        var refused = catchThrowableOfType(
                Refusal.class, () -> new Tariff().with("default", days).quote(from, to));
        assertThat(refused == null ? "ok" : refused.code()).isEqualTo(outcome);
    }

    @Test
    void one_of_something_is_said_as_one() {
        var calendar = new BranchCalendar(null, List.of(), List.of(), null, 60, 1, 1, null, List.of(), List.of());
        var tariff = new Tariff().with("default", calendar);
        refused(() -> tariff.quote("2026-05-01T05:30", FRIDAY), "lead-time", "pickupTime", "needs 1 hour to prepare");
        refused(() -> tariff.quote(MONDAY, "2026-06-01T10:59"), "too-short", "dropoffTime", "for 1 hour at least.");
        refused(() -> tariff.quote(MONDAY, FRIDAY), "too-long", "dropoffTime", "for 1 day at most.");
        var one = new Tariff().with("default", new DriverRules(null, List.of(), null, 1, List.of()));
        refused(
                () -> one.quote(MONDAY, FRIDAY, Tariff.drivers(2, 30)),
                "too-many-drivers",
                "extraDrivers",
                "At most 1 driver beside the renter");
    }

    @Test
    void a_car_stays_in_the_family_of_branches_that_take_it() {
        var rental = Tariff.period(MONDAY, FRIDAY, Tariff.SEATTLE);
        refused(
                () -> new Tariff().quote(Tariff.offer(Tariff.AWAY, "50"), rental, Chosen.NOTHING),
                "one-way-not-offered",
                "dropoffBranchId",
                "cannot be left at Portland");
    }

    @Test
    void drivers_must_be_old_enough_and_not_too_many() {
        var ages = List.of(new DriverRules.ClassAge(CarClass.COMPACT, 23));
        var tariff = new Tariff().with("default", new DriverRules(21, ages, 25, 1, List.of()));
        assertThat(tariff.quote(MONDAY, FRIDAY, Tariff.drivers(1, 23)).days()).isEqualTo(4);
        refused(() -> tariff.quote(MONDAY, FRIDAY, Tariff.drivers(0, 22)), "driver-too-young", "driverAge", "23 years");
        refused(() -> tariff.quote(MONDAY, FRIDAY, Tariff.drivers(2, 30)), "too-many-drivers", "extraDrivers", "1");
    }

    @Test
    void extras_and_coverages_must_be_known_and_in_stock() {
        var tariff = new Tariff()
                .with("SEAT", Tariff.extra("Child seat", Tariff.perRental("5"), 2))
                .with("SKI", Tariff.extra("Ski rack", Tariff.perRental("5"), 0));
        refused(() -> tariff.quote(MONDAY, FRIDAY, extras("BIKE", 1)), "extra-unknown", "extras[0].code", "BIKE");
        refused(() -> tariff.quote(MONDAY, FRIDAY, extras("SEAT", 4)), "extra-too-many", "extras[0].quantity", "3");
        refused(() -> tariff.quote(MONDAY, FRIDAY, extras("SEAT", 3)), "extra-out-of-stock", "extras[0]", "only 2");
        refused(
                () -> tariff.quote(MONDAY, FRIDAY, extras("SKI", 1)),
                "extra-out-of-stock",
                "extras[0]",
                "not to be had");
        var cover = new Chosen(List.of(), List.of("CDW"), null, null, null);
        refused(() -> tariff.quote(MONDAY, FRIDAY, cover), "coverage-unknown", "coverages[0]", "CDW");
    }

    @Test
    void what_is_chosen_is_named_once_however_it_is_written() {
        var tariff = new Tariff()
                .with("SEAT", Tariff.extra("Child seat", Tariff.perRental("5"), 2))
                .with("CDW", new Coverage("Waiver", null, Tariff.perRental("5"), "USD", null, null, List.of()));
        var seats = List.of(new Chosen.Piece("SEAT", 1), new Chosen.Piece(" seat", 1));
        refused(
                () -> tariff.quote(MONDAY, FRIDAY, new Chosen(seats, List.of(), null, null, null)),
                "extra-twice",
                "extras[1]",
                "once");
        var covers = List.of("CDW", "cdw ");
        refused(
                () -> tariff.quote(MONDAY, FRIDAY, new Chosen(List.of(), covers, null, null, null)),
                "coverage-twice",
                "coverages[1]",
                "once");
    }

    @Test
    void codes_must_be_known_and_fit() {
        var code = Tariff.code("HI");
        refused(() -> new Tariff().quote(MONDAY, FRIDAY, code), "promo-unknown", "promoCode", "HI");
        var past = promo(null, Instant.parse("2026-05-01T12:00:00Z"), null, null);
        refused(() -> with(past).quote(MONDAY, FRIDAY, code), "promo-not-valid-now", "promoCode", "any more");
        var future = promo(Instant.parse("2026-05-01T12:00:01Z"), null, null, null);
        refused(() -> with(future).quote(MONDAY, FRIDAY, code), "promo-not-valid-now", "promoCode", "yet");
        var july = promo(null, null, LocalDate.of(2026, 7, 1), null);
        refused(() -> with(july).quote(MONDAY, FRIDAY, code), "promo-not-valid-now", "promoCode", "on that day");
        var weeks = promo(null, null, null, 7);
        refused(() -> with(weeks).quote(MONDAY, FRIDAY, code), "promo-not-valid-now", "promoCode", "7 days");
    }

    private static Tariff with(Promo promo) {
        return new Tariff().with("HI", promo);
    }

    private static Promo promo(Instant from, Instant until, LocalDate pickupFrom, Integer days) {
        return new Promo(
                "Hi",
                BigDecimal.TEN,
                null,
                null,
                from,
                until,
                pickupFrom,
                null,
                days,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Tariff calendar(Blackout... blackouts) {
        return new Tariff().with("default", Tariff.calendar(null, List.of(blackouts)));
    }

    private static void refused(Supplier<Quote> call, String code, String field, String sentence) {
        var refusal = catchThrowableOfType(Refusal.class, call::get);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getBody().getDetail()).contains(sentence);
        assertThat(refusal.getBody().getProperties().get("errors"))
                .isEqualTo(List.of(new FieldError(field, refusal.getBody().getDetail())));
        assertThat(refusal.getStatusCode().is4xxClientError()).isTrue();
    }
}
