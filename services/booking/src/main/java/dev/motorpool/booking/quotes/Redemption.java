package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.pricing.ChosenLines;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.pricing.Refusal;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.platform.security.UserId;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a quote needs of things that can run out: extras by branch and time, codes by count and person. Asked without a
 * lock when a quote is made, and once more, under locks, in the transaction that books it.
 */
@Component
class Redemption {

    private final ExtraStock stock;
    private final PromoUses promos;

    Redemption(ExtraStock stock, PromoUses promos) {
        this.stock = stock;
        this.promos = promos;
    }

    /**
     * @throws Refusal when something has run out already
     */
    void foresee(Quote quote, TariffBook book, @Nullable UserId person) {
        var extras = quote.chosen().extras();
        var replaces = quote.change() != null; // whose own extras and code are out: who books will see
        for (int i = 0; i < extras.size() && !replaces; i++) {
            mustBeLeft(quote, book, i);
        }
        var code = quote.chosen().promoCode();
        if (code != null && !replaces) {
            var name = TariffBook.normal(code);
            var promo = book.promo(name).orElseThrow().rule();
            if (promo.limit() != null && promos.used(name) >= promo.limit()) {
                throw usedUp();
            }
            if (person != null && promo.perPerson() != null && promos.usedBy(person, name) >= promo.perPerson()) {
                throw usedByPerson();
            }
        }
    }

    /**
     * In the transaction that writes the booking, before its row.
     *
     * @throws Refusal when somebody else was first
     */
    void take(Quote quote, TariffBook book, BookingId booking, UserId person) {
        if (quote.change() != null) {
            stock.giveBack(booking);
        }
        takeExtras(quote, book, booking);
        takePromo(quote, book, booking, person);
    }

    void giveBack(BookingId booking) {
        stock.giveBack(booking);
        promos.giveBack(booking);
    }

    void giveBackExtras(BookingId booking) {
        stock.giveBack(booking);
    }

    /** In the order of their codes, in which everybody takes the locks. */
    private void takeExtras(Quote quote, TariffBook book, BookingId booking) {
        var extras = quote.chosen().extras();
        IntStream.range(0, extras.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> TariffBook.normal(extras.get(i).code())))
                .forEach(i -> {
                    var code = TariffBook.normal(extras.get(i).code());
                    stock.lock(code, quote.pickupBranchId());
                    mustBeLeft(quote, book, i);
                    stock.take(booking, code, extras.get(i).pieces(), quote.pickupBranchId(), quote.rental());
                });
    }

    /** An extra that is not offered any more is still in the quote, which is a promise. */
    private void mustBeLeft(Quote quote, TariffBook book, int place) {
        var piece = quote.chosen().extras().get(place);
        var code = TariffBook.normal(piece.code());
        var extra = book.extra(code).map(Filed::rule).orElse(null);
        var kept = extra == null ? null : extra.pieces(quote.pickupBranchId());
        if (extra == null || kept == null) {
            return;
        }
        var left = kept - stock.out(code, quote.pickupBranchId(), quote.rental());
        if (left < piece.pieces()) {
            throw ChosenLines.outOfStock("extras[%d]".formatted(place), extra.name(), left);
        }
    }

    private void takePromo(Quote quote, TariffBook book, BookingId booking, UserId person) {
        var code = quote.chosen().promoCode() == null
                ? null
                : TariffBook.normal(quote.chosen().promoCode());
        if (quote.change() != null) {
            if (code != null && promos.has(booking, code)) {
                return;
            }
            promos.giveBack(booking);
        }
        if (code == null) {
            return;
        }
        var promo = book.promo(code).map(Filed::rule).orElse(null);
        if (!promos.count(code, promo == null ? null : promo.limit())) {
            throw usedUp();
        }
        if (promo != null && promo.perPerson() != null && promos.usedBy(person, code) >= promo.perPerson()) {
            throw usedByPerson();
        }
        promos.use(booking, code, person);
    }

    private static Refusal usedUp() {
        return Refusal.taken("promo-used-up", "promoCode", "This code has been used as often as it can be.");
    }

    private static Refusal usedByPerson() {
        return Refusal.taken("promo-used-up", "promoCode", "You have used this code as often as you can.");
    }
}
