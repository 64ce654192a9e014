package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.Counted;
import dev.motorpool.booking.rules.Promo;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a code takes off the rental. Whether it is used up is for the database to say when somebody books. */
final class PromoLine {

    private final Bill bill;
    private final Offer offer;
    private final TariffBook book;

    PromoLine(Bill bill, Offer offer, TariffBook book) {
        this.bill = bill;
        this.offer = offer;
        this.book = book;
    }

    void write(String code, Instant now) {
        var filed = book.promo(code)
                .orElseThrow(() -> Refusal.of(
                        "promo-unknown", "promoCode", "There is no code %s: please check it.".formatted(code)));
        var promo = filed.rule();
        mustBeOpen(promo, now);
        mustFit(promo);
        var off = reduction(promo).atMost(bill.rental());
        var label = promo.percent() == null
                ? promo.name()
                : "%s, %s"
                        .formatted(
                                promo.name(), RentalLines.signed(promo.percent().negate()));
        bill.share(LineKind.PROMO, label, off.negated(), filed);
    }

    private Money reduction(Promo promo) {
        if (promo.percent() != null) {
            return Rounding.percent(bill.rental(), promo.percent());
        }
        if (promo.amount() == null || !offer.currency().equals(promo.currency())) {
            throw notNow("This code is for prices in %s.".formatted(promo.currency()));
        }
        return bill.money(promo.amount());
    }

    private static void mustBeOpen(Promo promo, Instant now) {
        if (promo.validFrom() != null && now.isBefore(promo.validFrom())) {
            throw notNow("This code cannot be used yet.");
        }
        if (promo.validUntil() != null && !now.isBefore(promo.validUntil())) {
            throw notNow("This code cannot be used any more.");
        }
    }

    private void mustFit(Promo promo) {
        var pickup = bill.stay().start().toLocalDate();
        if (isBefore(pickup, promo.pickupFrom()) || isBefore(promo.pickupTo(), pickup)) {
            throw notNow("This code is not for a pickup on that day.");
        }
        if (promo.minimumDays() != null && bill.stay().days() < promo.minimumDays()) {
            throw notNow("This code is for rentals of %s or more.".formatted(Counted.of(promo.minimumDays(), "day")));
        }
        if (!promo.carClasses().isEmpty() && !promo.carClasses().contains(offer.carClass())) {
            throw notNow("This code is not for cars of this class.");
        }
        if (!promo.branchIds().isEmpty()
                && !promo.branchIds().contains(offer.pickup().id())) {
            throw notNow("This code is not for %s.".formatted(offer.pickup().name()));
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static Refusal notNow(String sentence) {
        return Refusal.of("promo-not-valid-now", "promoCode", sentence);
    }
}
