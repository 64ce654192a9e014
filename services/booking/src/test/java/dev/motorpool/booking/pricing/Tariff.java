package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.rules.BranchCalendar;
import dev.motorpool.booking.rules.BranchCalendar.AfterHours;
import dev.motorpool.booking.rules.BranchCalendar.Blackout;
import dev.motorpool.booking.rules.Charge;
import dev.motorpool.booking.rules.Coverage;
import dev.motorpool.booking.rules.Extra;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.Hours;
import dev.motorpool.booking.rules.LengthDiscount;
import dev.motorpool.booking.rules.Promo;
import dev.motorpool.booking.rules.Rate;
import dev.motorpool.booking.rules.RateTerms;
import dev.motorpool.booking.rules.RateTerms.ChargedFrom;
import dev.motorpool.booking.rules.ReturnProperties;
import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.Season;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.booking.rules.TaxRules;
import dev.motorpool.booking.rules.Tier;
import dev.motorpool.booking.rules.WeekdayRate;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rules, and what they make of a rental, in as few words as a test can say it. */
final class Tariff {

    static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    static final Place HOME = new Place(new BranchId(new UUID(0, 1)), SEATTLE, () -> "Seattle");
    static final Place AWAY = new Place(new BranchId(new UUID(0, 2)), SEATTLE, () -> "Portland");
    static final CarId CAR = new CarId(new UUID(0, 3));
    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    static final PricingDefaults DEFAULTS = new PricingDefaults(
            Duration.ofHours(48),
            Duration.ofHours(24),
            50,
            Duration.ZERO,
            Duration.ofMinutes(5),
            new ReturnProperties(Duration.ofMinutes(30), 20, ChargedFrom.AGREED_RETURN, 2, Map.of()),
            Duration.ofMinutes(30));

    private final List<Filed<?>> rules = new ArrayList<>();

    Tariff with(String id, Rule rule) {
        if (!rule.complaints().isEmpty()) {
            throw new IllegalArgumentException(rule.complaints().toString());
        }
        rules.add(new Filed<>(id, 1, rule));
        return this;
    }

    Tariff rate(Rate rate) {
        return with(new UUID(1, rules.size()).toString(), rate);
    }

    Quote quote(String pickup, String dropoff) {
        return quote(pickup, dropoff, Chosen.NOTHING);
    }

    Quote quote(String pickup, String dropoff, Chosen chosen) {
        return quote(offer(HOME, "50.00"), period(pickup, dropoff, HOME.zone()), chosen);
    }

    Quote quote(Offer offer, Period rental, Chosen chosen) {
        var order = new Order(new QuoteId(new UUID(0, 4)), offer, rental, chosen, null, NOW);
        return new Pricer(new TariffBook(7, rules), DEFAULTS).price(order);
    }

    static Offer offer(Place dropoff, String perDay) {
        return new Offer(CAR, CarClass.COMPACT, null, HOME, dropoff, Money.of(new BigDecimal(perDay), "USD"));
    }

    static Offer offer(ZoneId zone) {
        var place = new Place(HOME.id(), zone, () -> "Here");
        return new Offer(CAR, CarClass.COMPACT, null, place, place, Money.of(new BigDecimal("50"), "USD"));
    }

    static Period period(String pickup, String dropoff, ZoneId zone) {
        return new Period(
                LocalDateTime.parse(pickup).atZone(zone).toInstant(),
                LocalDateTime.parse(dropoff).atZone(zone).toInstant());
    }

    static Rate tiers(Tier... tiers) {
        return rate(List.of(), List.of(), List.of(), null, tiers);
    }

    static Rate rate(
            List<Season> seasons,
            List<WeekdayRate> weekdays,
            List<LengthDiscount> discounts,
            RateTerms terms,
            Tier... tiers) {
        return new Rate(
                "Summer", null, null, null, null, null, "USD", List.of(tiers), seasons, weekdays, discounts, terms);
    }

    static Tier tier(Tier.Unit unit, String price) {
        return new Tier(unit, new BigDecimal(price), null);
    }

    static Charge perDay(String amount, String atMost) {
        return new Charge(new BigDecimal(amount), Charge.Per.DAY, atMost == null ? null : new BigDecimal(atMost));
    }

    static Charge perRental(String amount) {
        return new Charge(new BigDecimal(amount), Charge.Per.RENTAL, null);
    }

    static Extra extra(String name, Charge charge, Integer stock) {
        return new Extra(name, null, charge, "USD", 3, stock, List.of());
    }

    static Coverage coverage(String name, String perDay, String excess) {
        return new Coverage(name, null, perDay(perDay, null), "USD", new BigDecimal(excess), null, List.of());
    }

    static Promo promo(String percent, String amount) {
        return new Promo(
                "Hello",
                percent == null ? null : new BigDecimal(percent),
                amount == null ? null : new BigDecimal(amount),
                amount == null ? null : "USD",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                10,
                1);
    }

    static TaxRules taxes(String included, String onTop) {
        var taxes = new ArrayList<TaxRules.Tax>();
        if (included != null) {
            taxes.add(new TaxRules.Tax("VAT", new BigDecimal(included), true));
        }
        if (onTop != null) {
            taxes.add(new TaxRules.Tax("Sales tax", new BigDecimal(onTop), false));
        }
        return new TaxRules(null, taxes);
    }

    /** Monday to Saturday 8 to 18. */
    static BranchCalendar calendar(AfterHours afterHours, List<Blackout> blackouts) {
        var days = EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));
        return new BranchCalendar(
                null,
                List.of(new Hours(days, LocalTime.of(8, 0), LocalTime.of(18, 0))),
                List.of(),
                afterHours,
                120,
                4,
                30,
                90,
                blackouts,
                List.of());
    }

    static Chosen code(String promo) {
        return new Chosen(List.of(), List.of(), null, null, promo);
    }

    static Chosen drivers(Integer extra, Integer age) {
        return new Chosen(List.of(), List.of(), extra, age, null);
    }

    static Chosen extras(String code, int quantity) {
        return new Chosen(List.of(new Chosen.Piece(code, quantity)), List.of(), null, null, null);
    }
}
