package dev.motorpool.booking.pricing;

import static dev.motorpool.booking.pricing.Tariff.extra;
import static dev.motorpool.booking.pricing.Tariff.extras;
import static dev.motorpool.booking.pricing.Tariff.perDay;
import static dev.motorpool.booking.pricing.Tariff.perRental;
import static dev.motorpool.booking.pricing.Tariff.tier;
import static dev.motorpool.booking.pricing.Tariff.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.rules.BranchCalendar.AfterHours;
import dev.motorpool.booking.rules.Charge;
import dev.motorpool.booking.rules.DriverRules;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.LengthDiscount;
import dev.motorpool.booking.rules.OneWayFee;
import dev.motorpool.booking.rules.RateTerms;
import dev.motorpool.booking.rules.RateTerms.ChargedFrom;
import dev.motorpool.booking.rules.ReturnProperties;
import dev.motorpool.booking.rules.Season;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.booking.rules.Tier;
import dev.motorpool.booking.rules.Tier.Unit;
import dev.motorpool.booking.rules.WeekdayRate;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricerTests {

    static final String MONDAY = "2026-06-01T10:00";
    static final String FRIDAY = "2026-06-05T10:00";

    @Test
    void without_rules_it_is_started_days_at_the_cars_price_and_todays_terms() {
        var quote = new Tariff().quote(MONDAY, "2026-06-03T10:01");
        assertThat(lines(quote)).containsExactly("RENTAL 3 DAY 50.00 150.00");
        assertThat(quote.total()).isEqualTo("150.00");
        assertThat(quote.taxes()).isEqualTo("0.00");
        assertThat(quote.deposit()).isEqualTo("0.00");
        assertThat(quote.lateReturn().pricePerHour()).isEqualTo("10.00");
        assertThat(quote.mileage().unlimited()).isTrue();
        assertThat(quote.cancellation().fullRefundUntil())
                .isEqualTo(quote.pickupTime().minus(Duration.ofHours(48)));
        assertThat(quote.lines().getFirst().rule()).isNull();
        assertThat(quote.version()).isEqualTo(7);
        assertThat(quote.expiresAt()).isEqualTo(Tariff.NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void takes_the_cheapest_tiers_that_cover_the_rental() {
        var tariff = new Tariff()
                .rate(tiers(
                        tier(Unit.HOUR, "9"), tier(Unit.DAY, "50"), tier(Unit.WEEK, "280"), tier(Unit.MONTH, "900")));
        assertThat(lines(tariff.quote(MONDAY, "2026-06-01T13:00"))).containsExactly("RENTAL 3 HOUR 9.00 27.00");
        assertThat(lines(tariff.quote(MONDAY, "2026-06-01T16:00"))).containsExactly("RENTAL 1 DAY 50.00 50.00");
        assertThat(lines(tariff.quote(MONDAY, "2026-06-03T12:30")))
                .containsExactly("RENTAL 2 DAY 50.00 100.00", "RENTAL 3 HOUR 9.00 27.00");
        assertThat(lines(tariff.quote(MONDAY, "2026-06-07T10:00"))).containsExactly("RENTAL 1 WEEK 280.00 280.00");
        assertThat(lines(tariff.quote(MONDAY, "2026-06-18T10:00")))
                .containsExactly("RENTAL 2 WEEK 280.00 560.00", "RENTAL 3 DAY 50.00 150.00");
        assertThat(lines(tariff.quote(MONDAY, "2026-06-27T10:00"))).containsExactly("RENTAL 1 MONTH 900.00 900.00");
    }

    @Test
    void says_when_more_time_is_taken_because_it_costs_less() {
        var tariff = new Tariff().rate(tiers(tier(Unit.DAY, "50"), tier(Unit.WEEK, "280")));
        assertThat(tariff.quote(MONDAY, "2026-06-07T10:00").lines().getFirst().label())
                .isEqualTo("Summer, weekly rate (cheapest for 6 days)");
    }

    @Test
    void charges_seasons_and_weekdays_for_their_days_and_then_takes_off_the_discount() {
        var rate = Tariff.rate(
                List.of(new Season("High season", day(3), day(4), false, new BigDecimal("20"))),
                List.of(new WeekdayRate("Monday", Set.of(DayOfWeek.MONDAY), new BigDecimal("-10"))),
                List.of(new LengthDiscount(4, new BigDecimal("5")), new LengthDiscount(5, new BigDecimal("50"))),
                null,
                tier(Unit.DAY, "49.99"));
        var quote = new Tariff().rate(rate).quote(MONDAY, FRIDAY);
        assertThat(lines(quote))
                .containsExactly(
                        "RENTAL 4 DAY 49.99 199.96",
                        "SEASON 1 RENTAL 20.00 20.00", // 20 % of 199.96, for 2 of 4 days
                        "WEEKDAY 1 RENTAL -5.00 -5.00", // 10 % of it, for 1 of 4
                        "DISCOUNT 1 RENTAL -10.75 -10.75"); // 5 % of 214.96 is 10.748
        assertThat(quote.total()).isEqualTo("204.21");
        assertThat(quote.lines().get(1).label()).isEqualTo("High season, +20 % for 2 of 4 days");
    }

    @Test
    void charges_extras_by_day_up_to_their_cap_and_by_rental() {
        var tariff = new Tariff()
                .with("SEAT", extra("Child seat", perDay("8", "30"), null))
                .with("GPS", extra("GPS", perRental("15"), null));
        assertThat(lines(tariff.quote(MONDAY, "2026-06-04T10:00", extras("seat", 2))))
                .contains("EXTRA 6 DAY 8.00 48.00");
        assertThat(lines(tariff.quote(MONDAY, FRIDAY, extras("SEAT", 2)))).contains("EXTRA 2 RENTAL 30.00 60.00");
        assertThat(lines(tariff.quote(MONDAY, FRIDAY, extras("gps", 1)))).contains("EXTRA 1 RENTAL 15.00 15.00");
    }

    @Test
    void a_coverage_lowers_the_excess_of_the_rate() {
        var terms = new RateTerms(
                new BigDecimal("300"),
                new BigDecimal("1500"),
                new RateTerms.Mileage(200, new BigDecimal("0.25")),
                new RateTerms.LateReturn(30, new BigDecimal("12"), null),
                new RateTerms.Cancellation(72, 12, 40),
                new BigDecimal("1.50"));
        var tariff = new Tariff()
                .rate(Tariff.rate(List.of(), List.of(), List.of(), terms, tier(Unit.DAY, "50")))
                .with("CDW", Tariff.coverage("Collision damage waiver", "12", "500"));
        var bare = tariff.quote(MONDAY, FRIDAY);
        assertThat(bare.excess()).isEqualByComparingTo("1500");
        assertThat(bare.deposit()).isEqualTo("300.00");
        assertThat(bare.mileage().includedKm()).isEqualTo(800);
        assertThat(bare.cancellation().partialRefundPercent()).isEqualTo(40);
        assertThat(bare.lateReturn().pricePerHour()).isEqualByComparingTo("12");
        var covered = tariff.quote(MONDAY, FRIDAY, new Chosen(List.of(), List.of("cdw"), null, null, null));
        assertThat(covered.excess()).isEqualByComparingTo("500");
        assertThat(lines(covered)).contains("COVERAGE 4 DAY 12.00 48.00");
    }

    /** Three hours of a day, six days of a week, or exactly two hours: what is paid for ends with what was taken. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01T13:00, 2026-06-02T10:00",
        "2026-06-07T10:00, 2026-06-08T10:00",
        "2026-06-01T11:30, 2026-06-01T12:00"
    })
    void lateness_begins_after_the_paid_time_where_a_rate_says_so(String back, LocalDateTime paidUntil) {
        var late = new RateTerms.LateReturn(0, BigDecimal.TEN, ChargedFrom.PAID_TIME);
        var terms = new RateTerms(null, null, null, late, null, null);
        var tiers = new Tier[] {tier(Unit.HOUR, "20"), tier(Unit.DAY, "50"), tier(Unit.WEEK, "280")};
        var quote = new Tariff()
                .rate(Tariff.rate(List.of(), List.of(), List.of(), terms, tiers))
                .quote(MONDAY, back);
        assertThat(quote.lateReturn().chargedFrom())
                .isEqualTo(paidUntil.atZone(Tariff.SEATTLE).toInstant());
        assertThat(new Tariff().quote(MONDAY, back).lateReturn().chargedFrom()).isNull();
    }

    /** An amount of the currency where there is one, else a part of the price of a day in its decimals. */
    @ParameterizedTest
    @CsvSource({"USD, 80.00, 1.00", "JPY, 8000, 160", "KWD, 15.000, 0.300", "CHF, 60.00, 2.50"})
    void missing_fuel_costs_what_is_right_in_the_currency(String currency, String perDay, String percent) {
        var defaults = new PricingDefaults(
                Duration.ZERO,
                Duration.ZERO,
                0,
                Duration.ZERO,
                Duration.ZERO,
                new ReturnProperties(
                        Duration.ZERO, 20, ChargedFrom.AGREED_RETURN, 2, Map.of("chf", new BigDecimal("2.5"))),
                Duration.ofMinutes(30));
        var offer = new Offer(
                Tariff.CAR,
                CarClass.COMPACT,
                null,
                Tariff.HOME,
                Tariff.HOME,
                Money.of(new BigDecimal(perDay), currency));
        var order = new Order(
                new QuoteId(new UUID(0, 4)),
                offer,
                Tariff.period(MONDAY, FRIDAY, Tariff.SEATTLE),
                Chosen.NOTHING,
                null,
                Tariff.NOW);
        var quote = new Pricer(new TariffBook(1, List.of()), defaults).price(order);
        assertThat(quote.refuelPerPercent()).isEqualTo(percent);
    }

    @Test
    void a_code_takes_off_the_rental_only_and_never_more_than_there_is() {
        var tariff = new Tariff()
                .with("TEN", Tariff.promo("10", null))
                .with("LOTS", Tariff.promo(null, "1000"))
                .with("SEAT", extra("Child seat", perRental("20"), null));
        assertThat(lines(tariff.quote(MONDAY, FRIDAY, Tariff.code("ten")))).contains("PROMO 1 RENTAL -20.00 -20.00");
        var seat = List.of(new Chosen.Piece("SEAT", 1));
        assertThat(tariff.quote(MONDAY, FRIDAY, new Chosen(seat, List.of(), null, null, "LOTS"))
                        .total())
                .isEqualTo("20.00");
    }

    @Test
    void shows_taxes_that_are_in_the_price_and_adds_those_that_are_not() {
        var quote = new Tariff().with("default", Tariff.taxes("19", "2.5")).quote(MONDAY, FRIDAY);
        assertThat(lines(quote))
                .containsExactly(
                        "RENTAL 4 DAY 50.00 200.00", "TAX 1 RENTAL 31.93 31.93 included", "TAX 1 RENTAL 5.00 5.00");
        assertThat(quote.subtotal()).isEqualTo("200.00");
        assertThat(quote.taxes()).isEqualTo("36.93");
        assertThat(quote.total()).isEqualTo("205.00");
    }

    @Test
    void charges_one_way_young_and_extra_drivers_and_coming_after_hours() {
        var fees =
                new DriverRules.Fees("USD", perDay("10", "25"), new Charge(new BigDecimal("7"), Charge.Per.DAY, null));
        var late = new AfterHours(new BigDecimal("35"), "USD");
        var tariff = new Tariff()
                .with("any", new OneWayFee(null, null, false, null, new BigDecimal("99"), "USD"))
                .with(
                        "there",
                        new OneWayFee(Tariff.AWAY.id(), Tariff.HOME.id(), true, null, new BigDecimal("40"), "USD"))
                .with("default", new DriverRules(21, List.of(), 25, 3, List.of(fees)))
                .with(Tariff.HOME.id().toString(), Tariff.calendar(late, List.of()));
        var rental = Tariff.period(MONDAY, "2026-06-04T21:00", Tariff.SEATTLE);
        assertThat(lines(tariff.quote(Tariff.offer(Tariff.AWAY, "50.00"), rental, Tariff.drivers(2, 23))))
                .containsExactly(
                        "RENTAL 4 DAY 50.00 200.00",
                        "ONE_WAY 1 RENTAL 40.00 40.00",
                        "YOUNG_DRIVER 1 RENTAL 25.00 25.00",
                        "EXTRA_DRIVER 8 DAY 7.00 56.00");
        assertThat(lines(tariff.quote(Tariff.offer(Tariff.HOME, "50.00"), rental, Chosen.NOTHING)))
                .contains("AFTER_HOURS 1 RENTAL 35.00 35.00");
    }

    @Test
    void a_quote_for_a_change_says_the_difference_and_does_not_judge_the_agreed_pickup_again() {
        var tariff = new TariffBook(1, List.of(new Filed<>("default", 1, Tariff.calendar(null, List.of()))));
        var rental = Tariff.period(MONDAY, "2026-06-04T10:00", Tariff.SEATTLE);
        var before = before(rental, rental.to());
        var order = new Order(
                new QuoteId(new UUID(0, 4)),
                Tariff.offer(Tariff.HOME, "50.00"),
                rental,
                Chosen.NOTHING,
                before,
                Instant.parse("2026-06-02T12:00:00Z"));
        var change = new Pricer(tariff, Tariff.DEFAULTS).price(order).change();
        assertThat(change.difference()).isEqualTo("-50.00");
        assertThat(change.bookingVersion()).isEqualTo(3);
    }

    @Test
    void what_cancelling_would_not_give_back_stays_in_the_price_of_a_change() {
        var rental = Tariff.period(MONDAY, "2026-06-04T10:00", Tariff.SEATTLE);
        var order = new Order(
                new QuoteId(new UUID(0, 4)),
                Tariff.offer(Tariff.HOME, "50.00"),
                rental,
                Chosen.NOTHING,
                before(rental, Instant.parse("2026-05-30T00:00:00Z")),
                Instant.parse("2026-05-31T00:00:00Z"));
        var quote = new Pricer(new TariffBook(1, List.of()), Tariff.DEFAULTS).price(order);
        assertThat(lines(quote)).containsExactly("RENTAL 3 DAY 50.00 150.00", "CHANGE_FEE 1 RENTAL 25.00 25.00");
        assertThat(quote.change().difference()).isEqualTo("-25.00");
        assertThat(quote.agreed().refund(order.now())).isEqualTo(Money.of(7_500, "USD"));
    }

    /** A booking of 200 dollars, of which half is given back after {@code fullUntil}. */
    private static Before before(Period rental, Instant fullUntil) {
        var total = Money.of(20_000, "USD");
        var terms = new Cancellation(fullUntil, rental.to(), 50);
        return new Before(
                new BookingId(new UUID(0, 9)), 3, rental, Tariff.HOME.id(), new Agreed(total, total.zero(), terms));
    }

    static List<String> lines(Quote quote) {
        return quote.lines().stream()
                .map(line -> "%s %d %s %s %s%s"
                        .formatted(
                                line.kind(),
                                line.quantity(),
                                line.unit(),
                                line.unitPrice(),
                                line.amount(),
                                line.included() ? " included" : ""))
                .toList();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
