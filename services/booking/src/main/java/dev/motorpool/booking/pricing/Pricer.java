package dev.motorpool.booking.pricing;

import dev.motorpool.booking.pricing.QuoteLine.Unit;
import dev.motorpool.booking.rules.RateTerms;
import dev.motorpool.booking.rules.RateTerms.ChargedFrom;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.booking.rules.TaxRules.Tax;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes quotes from the rules of one moment. The same order on the same book is always the same quote. */
public final class Pricer {

    private final TariffBook book;
    private final PricingDefaults defaults;

    public Pricer(TariffBook book, PricingDefaults defaults) {
        this.book = book;
        this.defaults = defaults;
    }

    /**
     * @throws Refusal when a rule is against it
     */
    public Quote price(Order order) {
        var offer = order.offer();
        var bill = new Bill(Stay.of(order.rental(), offer.pickup().zone()), offer.perDay());
        var house = new HouseRules(bill, order, book);
        house.checkDays();
        house.checkLength();
        var rental = new RentalLines(bill, offer, book);
        var perDay = rental.write();
        var code = order.chosen().promoCode();
        if (code != null) {
            new PromoLine(bill, offer, book).write(code, order.now());
        }
        var fees = new FeeLines(bill, offer, book);
        fees.oneWay();
        house.hours();
        fees.drivers(order.chosen());
        var chosen = new ChosenLines(bill, offer, book);
        chosen.extras(order.chosen().extras());
        chosen.coverages(order.chosen().coverages());
        taxes(bill, offer);
        if (order.before() != null) {
            changeFee(bill, order.before().agreed(), order.now());
        }
        return quote(order, bill, perDay, rental, chosen, house);
    }

    /** On everything else, each for itself: no tax is on another. */
    private void taxes(Bill bill, Offer offer) {
        var filed = book.taxes(offer.pickup().id()).orElse(null);
        if (filed == null) {
            return;
        }
        var all = filed.rule().taxes().stream()
                .filter(Tax::included)
                .map(Tax::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var base = bill.subtotal();
        for (var tax : filed.rule().taxes()) {
            var amount = tax.included()
                    ? Rounding.contained(base, tax.percent(), all)
                    : Rounding.percent(base, tax.percent());
            bill.tax("%s, %s %%".formatted(tax.name(), Numbers.plain(tax.percent())), amount, tax.included(), filed);
        }
    }

    /** After the taxes: it is a part of what was paid before, which had them in it. */
    private static void changeFee(Bill bill, Agreed agreed, Instant now) {
        var fee = agreed.keptBy(bill.total(), now);
        if (!fee.isZero()) {
            bill.units(LineKind.CHANGE_FEE, "Not given back of the earlier price", 1, Unit.RENTAL, fee, null);
        }
    }

    private Quote quote(
            Order order, Bill bill, Money perDay, RentalLines rental, ChosenLines chosen, HouseRules house) {
        var terms = rental.rate().termsOrNone();
        var offer = order.offer();
        var total = bill.total();
        return new Quote(
                order.id(),
                book.revision(),
                offer.carId(),
                offer.carClass(),
                offer.acrissCode(),
                offer.pickup().id(),
                offer.dropoff().id(),
                order.rental().from(),
                order.rental().to(),
                offer.pickup().zone(),
                bill.stay().days(),
                perDay.amount(),
                offer.currency(),
                bill.lines(),
                bill.subtotal().amount(),
                bill.taxes().amount(),
                total.amount(),
                bill.money(chosen.deposit().orElse(orZero(terms.deposit()))).amount(),
                chosen.excess().orElse(terms.excess()),
                mileage(terms, bill),
                cancellation(terms, order),
                lateReturn(terms, perDay, rental, order.rental().to()),
                refuel(terms, perDay),
                house.turnaround((int) defaults.turnaround().toMinutes()),
                order.chosen(),
                order.before() == null ? null : order.before().to(total),
                order.now(),
                expiry(order),
                offer.dropoff().zone(),
                order.objections().overridden());
    }

    /** A promise does not outlive the pickup. Who wants a car at once has as long as a booking may take. */
    private Instant expiry(Order order) {
        var promised = order.now().plus(defaults.validity());
        if (order.isPickupAgreed()) {
            return promised;
        }
        var pickup = order.rental().from();
        var isAhead = pickup.isAfter(order.now()) && order.objections().overridden() == null;
        var last = isAhead ? pickup : pickup.plus(defaults.lateness());
        if (!last.isAfter(order.now())) {
            return order.now().plusMillis(1);
        }
        return last.isBefore(promised) ? last : promised;
    }

    private static QuoteTerms.Mileage mileage(RateTerms terms, Bill bill) {
        var rule = terms.mileage();
        return rule == null
                ? new QuoteTerms.Mileage(true, null, null)
                : new QuoteTerms.Mileage(
                        false, rule.includedKmPerDay() * bill.stay().days(), rule.pricePerExtraKm());
    }

    private Cancellation cancellation(RateTerms terms, Order order) {
        var rule = terms.cancellation();
        var pickup = order.rental().from();
        var own = rule == null
                ? Cancellation.before(pickup, defaults.fullUntil(), defaults.partUntil(), defaults.partPercent())
                : Cancellation.before(
                        pickup,
                        Duration.ofHours(rule.fullUntilHours()),
                        Duration.ofHours(rule.partUntilHours()),
                        rule.partPercent());
        var before = order.before();
        return before == null ? own : before.agreed().cancellation().followedBy(own, order.now());
    }

    private QuoteTerms.LateReturn lateReturn(RateTerms terms, Money perDay, RentalLines rental, Instant agreed) {
        var returns = defaults.returns();
        var rule = terms.lateReturn();
        var from = rule == null || rule.chargedFrom() == null ? returns.lateChargedFrom() : rule.chargedFrom();
        var paidUntil = from == ChargedFrom.PAID_TIME && rental.paidUntil().isAfter(agreed) ? rental.paidUntil() : null;
        return rule == null
                ? new QuoteTerms.LateReturn(
                        (int) returns.lateGrace().toMinutes(),
                        returns.latePerHour(perDay).amount(),
                        paidUntil)
                : new QuoteTerms.LateReturn(rule.graceMinutes(), rule.pricePerHour(), paidUntil);
    }

    private BigDecimal refuel(RateTerms terms, Money perDay) {
        var rule = terms.refuelPerPercent();
        return rule == null ? defaults.returns().fuelPerPercent(perDay).amount() : rule;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
