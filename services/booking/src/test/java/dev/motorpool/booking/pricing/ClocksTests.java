package dev.motorpool.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.rules.BranchCalendar;
import dev.motorpool.booking.rules.BranchCalendar.AfterHours;
import dev.motorpool.booking.rules.BranchCalendar.Blackout;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.Hours;
import dev.motorpool.booking.rules.OneWayFee;
import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each end of a rental on the clocks of its own branch, and what midnight belongs to. */
class ClocksTests {

    static final Place NEW_YORK = place(11, "America/New_York", "New York");
    static final Place DENVER = place(12, "America/Denver", "Denver");
    static final Instant SATURDAY = Instant.parse("2027-06-05T14:00:00Z");
    static final AfterHours FEE = new AfterHours(new BigDecimal("35"), "USD");

    /** Denver is open from 6 to 22: 20:30 there is 22:30 in New York, and 5:00 there is 7:00. */
    @ParameterizedTest
    @CsvSource({"2027-06-08T02:30:00Z, 400.00, 0", "2027-06-07T11:00:00Z, 385.00, 1"})
    void a_return_is_after_hours_by_the_clocks_of_the_branch_that_takes_it(Instant back, String total, int afterHours) {
        var tariff =
                oneWay().with(id(DENVER), open("06:00", "22:00", FEE)).with(id(NEW_YORK), open("08:00", "20:00", null));
        var quote = tariff.quote(from(NEW_YORK, DENVER), new Period(SATURDAY, back), Chosen.NOTHING);
        assertThat(quote.total()).isEqualTo(total);
        assertThat(quote.lines().stream().filter(line -> line.kind() == LineKind.AFTER_HOURS))
                .hasSize(afterHours);
        assertThat(quote.dropoffTimeZone()).isEqualTo(DENVER.zone());
        assertThat(quote.timeZone()).isEqualTo(NEW_YORK.zone());
    }

    @Test
    void a_branch_is_closed_by_its_own_clocks_and_says_so_in_its_own_time() {
        var tariff = oneWay().with(id(DENVER), open("08:00", "18:00", null));
        var atFive = new Period(SATURDAY, Instant.parse("2027-06-08T23:00:00Z")); // 19:00 in New York
        assertThat(tariff.quote(from(NEW_YORK, DENVER), atFive, Chosen.NOTHING).days())
                .isEqualTo(4);
        var atSix = new Period(SATURDAY, Instant.parse("2027-06-08T12:00:00Z")); // 8:00 in New York
        var refused = refused(() -> tariff.quote(from(NEW_YORK, DENVER), atSix, Chosen.NOTHING));
        assertThat(refused.code()).isEqualTo("branch-closed");
        assertThat(refused.getMessage()).contains("Denver is closed on Tuesday 8 June at 06:00: it opens at 08:00.");
    }

    /** 22:30 on Monday in Denver is Tuesday in New York. */
    @Test
    void a_whole_blackout_of_the_branch_where_it_ends_takes_no_cars_on_its_own_days() {
        var day = LocalDate.of(2027, 6, 8);
        var tariff = oneWay().with(id(DENVER), closing(day, day, true));
        var monday = new Period(SATURDAY, Instant.parse("2027-06-08T04:30:00Z"));
        assertThat(tariff.quote(from(NEW_YORK, DENVER), monday, Chosen.NOTHING).days())
                .isEqualTo(3);
        var tuesday = new Period(SATURDAY, Instant.parse("2027-06-08T06:00:01Z"));
        var refused = refused(() -> tariff.quote(from(NEW_YORK, DENVER), tuesday, Chosen.NOTHING));
        assertThat(refused.code()).isEqualTo("blackout");
        assertThat(refused.getMessage()).contains("Denver takes no cars back for stocktaking, from Tuesday 8 June");
        assertThat(refused.getBody().getProperties())
                .extracting("errors")
                .asString()
                .contains("dropoffTime");
        var after = new Period(SATURDAY, Instant.parse("2027-06-09T15:00:00Z"));
        assertThat(tariff.quote(from(NEW_YORK, DENVER), after, Chosen.NOTHING).days())
                .isEqualTo(5);
        var pickupsOnly = oneWay().with(id(DENVER), closing(day, day, false));
        assertThat(pickupsOnly
                        .quote(from(NEW_YORK, DENVER), tuesday, Chosen.NOTHING)
                        .days())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-12T23:59, open",
        "2027-06-13T00:00, open", // Saturday's end
        "2027-06-13T00:01, branch-closed",
        "2027-06-12T07:59, branch-closed"
    })
    void open_until_midnight_is_open_at_midnight(String back, String outcome) {
        var saturdays = new Hours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(8, 0), LocalTime.MIDNIGHT);
        var weekdays =
                new Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));
        var tariff = new Tariff().with("default", calendar(List.of(weekdays, saturdays), null, List.of()));
        assertThat(outcome(tariff, "2027-06-07T10:00", back)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-05T10:00, 2027-06-07T00:00, open", // until the end of the 6th
        "2027-06-05T10:00, 2027-06-07T00:01, blackout",
        "2027-06-07T00:00, 2027-06-12T10:00, blackout",
        "2027-06-10T10:00, 2027-06-12T10:00, blackout",
        "2027-06-11T00:00, 2027-06-12T10:00, open" // the 10th is over
    })
    void a_rental_until_midnight_does_not_reach_into_the_next_day(String from, String to, String outcome) {
        var whole = closing(LocalDate.of(2027, 6, 7), LocalDate.of(2027, 6, 10), true);
        assertThat(outcome(new Tariff().with("default", whole), from, to)).isEqualTo(outcome);
    }

    /** What was agreed on is not judged again, what is more is. */
    @Test
    void a_longer_rental_does_not_reach_into_a_blackout_either() {
        var agreed = Tariff.period("2027-06-05T10:00", "2027-06-06T10:00", Tariff.SEATTLE);
        var whole = closing(LocalDate.of(2027, 6, 6), LocalDate.of(2027, 6, 7), true);
        var book = new TariffBook(1, List.of(new Filed<>("default", 1, whole)));
        var pricer = new Pricer(book, Tariff.DEFAULTS);
        assertThat(pricer.price(change(agreed, "2027-06-06T10:00")).days()).isEqualTo(1);
        assertThat(pricer.price(change(agreed, "2027-06-06T09:00")).days()).isEqualTo(1);
        assertThat(refused(() -> pricer.price(change(agreed, "2027-06-07T10:00")))
                        .code())
                .isEqualTo("blackout");
    }

    private static Order change(Period agreed, String until) {
        var total = Money.of(5_000, "USD");
        var terms = new Cancellation(agreed.to(), agreed.to(), 0);
        var before = new Before(
                new BookingId(new UUID(0, 9)), 3, agreed, Tariff.HOME.id(), new Agreed(total, total.zero(), terms));
        return new Order(
                new QuoteId(new UUID(0, 4)),
                Tariff.offer(Tariff.HOME, "50"),
                new Period(
                        agreed.from(),
                        LocalDateTime.parse(until).atZone(Tariff.SEATTLE).toInstant()),
                Chosen.NOTHING,
                before,
                Tariff.NOW);
    }

    private static String outcome(Tariff tariff, String from, String to) {
        var refused = refused(() -> tariff.quote(from, to));
        return refused == null ? "open" : refused.code();
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static Tariff oneWay() {
        return new Tariff().with("any", new OneWayFee(null, null, false, null, new BigDecimal("250"), "USD"));
    }

    private static Offer from(Place pickup, Place dropoff) {
        return new Offer(Tariff.CAR, CarClass.COMPACT, null, pickup, dropoff, Money.of(new BigDecimal("50"), "USD"));
    }

    private static Rule open(String from, String to, @Nullable AfterHours fee) {
        var hours = new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to));
        return calendar(List.of(hours), fee, List.of());
    }

    private static BranchCalendar closing(LocalDate from, LocalDate to, boolean whole) {
        return calendar(List.of(), null, List.of(new Blackout("stocktaking", from, to, whole, List.of())));
    }

    private static BranchCalendar calendar(List<Hours> opening, @Nullable AfterHours fee, List<Blackout> blackouts) {
        return new BranchCalendar(null, opening, List.of(), fee, null, null, null, null, blackouts, List.of());
    }

    private static Place place(int number, String zone, String name) {
        return new Place(new BranchId(new UUID(0, number)), ZoneId.of(zone), () -> name);
    }

    private static String id(Place place) {
        return place.id().toString();
    }
}
