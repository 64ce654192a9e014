package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.Trip;
import dev.motorpool.booking.pricing.Objections;
import dev.motorpool.booking.pricing.Order;
import dev.motorpool.booking.pricing.Pricer;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.pricing.Refusal;
import dev.motorpool.booking.pricing.RuleOverride;
import dev.motorpool.booking.quotes.QuoteRepository.Kept;
import dev.motorpool.booking.rulebook.RuleBooks;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and keeps prices, and gives them to bookings. */
@Component
public class Quotes {

    private final RuleBooks books;
    private final Offers offers;
    private final QuoteRepository quotes;
    private final Redemption redemption;
    private final QuoteDefaults defaults;
    private final Clock clock;

    Quotes(
            RuleBooks books,
            Offers offers,
            QuoteRepository quotes,
            Redemption redemption,
            QuoteDefaults defaults,
            Clock clock) {
        this.books = books;
        this.offers = offers;
        this.quotes = quotes;
        this.redemption = redemption;
        this.defaults = defaults;
        this.clock = clock;
    }

    /**
     * What it costs now; kept by {@link #redeem} only.
     *
     * @param caller null for somebody who has not signed in
     * @throws Refusal when a rule is against it
     */
    public Quote price(Wish wish, @Nullable Caller caller) {
        return price(wish, null, caller);
    }

    /** The same for somebody who has looked up already how the car will be at the pickup. */
    public Quote price(Wish wish, @Nullable Car car, @Nullable Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        var rental = wish.rental();
        var objections = new Objections(RuleOverride.by(caller, wish.override()));
        var before = offers.before(wish, caller);
        if (before == null || !before.rental().from().equals(rental.from())) {
            defaults.rules().checkPickup(rental, now);
        }
        var offer = car == null ? offers.of(wish) : offers.of(wish, car);
        checkLength(rental, offer.pickup().zone(), objections);
        var book = books.current();
        var order = new Order(new QuoteId(UUID.randomUUID()), offer, rental, wish.chosen(), before, now, objections);
        var quote = new Pricer(book, defaults.pricing()).price(order);
        redemption.foresee(quote, book, caller == null ? null : caller.id());
        return quote;
    }

    /**
     * What the same would cost with another car, as it will be at the pickup, if the rules let it; a hint, reckoned by the rules
     * last seen.
     */
    public Optional<Money> likely(Quote quote, Car car) {
        return likely(quote, car, quote.rental());
    }

    /** The same at another time. */
    public Optional<Money> likely(Quote quote, Car car, Period rental) {
        var wish = Wish.like(quote, car.id(), rental);
        try {
            var order = new Order(
                    new QuoteId(UUID.randomUUID()),
                    offers.of(wish, car),
                    rental,
                    quote.chosen(),
                    null,
                    clock.instant());
            return Optional.of(new Pricer(books.lastSeen(), defaults.pricing())
                    .price(order)
                    .totalMoney());
        } catch (Refusal against) {
            return Optional.empty();
        }
    }

    /**
     * Whether this car can be had for the trip, as far as places go.
     *
     * @param car as it will be at the pickup
     * @param instead the booking that becomes this, null for a new one
     * @throws Refusal when it will be elsewhere, or is needed elsewhere afterwards
     */
    public void checkPlaces(Trip trip, Car car, @Nullable BookingId instead) {
        offers.check(trip, car, instead);
    }

    /** Prices and keeps: a promise until it expires. */
    public Quote make(Wish wish, @Nullable Caller caller) {
        var quote = price(wish, caller);
        quotes.insert(quote, caller == null ? null : caller.id());
        return quote;
    }

    /**
     * @throws Problem 404 when there is none for this caller: somebody else's is not told of
     */
    public Quote get(QuoteId id, @Nullable Caller caller) {
        return kept(id, caller).quote();
    }

    /**
     * A quote that can be booked now.
     *
     * @throws Refusal when its time is over or it was booked
     */
    public Quote getBookable(QuoteId id, Caller caller) {
        var kept = kept(id, caller);
        if (kept.booking() != null) {
            throw used();
        }
        if (kept.quote().isExpired(clock.instant())) {
            throw expired(kept.quote());
        }
        return kept.quote();
    }

    /** The quote that a booking was made of, for whoever may see the booking. */
    public Quote ofBooking(QuoteId id) {
        return quotes.find(id).map(Kept::quote).orElseThrow(() -> Problem.notFound("quote", id));
    }

    /**
     * Gives the quote to the booking, with its extras and its code, in the transaction that writes the booking.
     *
     * @throws Refusal when it was booked before, or when an extra or the code has run out
     */
    public void redeem(Quote quote, BookingId booking, UserId customer) {
        if (!quotes.use(quote, customer, booking)) {
            throw used();
        }
        if (!quote.chosen().extras().isEmpty() || quote.chosen().promoCode() != null || quote.change() != null) {
            redemption.take(quote, books.current(), booking, customer);
        }
    }

    /** For a booking that was cancelled or has expired: its extras and its code are free for others again. */
    public void release(BookingId booking) {
        redemption.giveBack(booking);
    }

    /** For a booking that nobody came for, or whose car is back: its extras are free again, its code stays used. */
    public void releaseExtras(BookingId booking) {
        redemption.giveBackExtras(booking);
    }

    private void checkLength(Period rental, ZoneId zone, Objections objections) {
        defaults.rules().checkLongest(rental, zone);
        try {
            defaults.rules().checkShortest(rental, zone);
        } catch (Problem tooShort) {
            objections.raise("too-short", tooShort);
        }
    }

    private static Refusal expired(Quote quote) {
        var sentence = quote.expiresAt().isBefore(quote.pickupTime())
                ? "The price was promised until %s: please ask for a new one.".formatted(quote.expiresAt())
                : "The pickup time of this quote has passed: please choose a later one and ask for a new price.";
        return Refusal.taken("quote-expired", "quoteId", sentence);
    }

    private Kept kept(QuoteId id, @Nullable Caller caller) {
        return quotes.find(id).filter(kept -> isFor(kept, caller)).orElseThrow(() -> Problem.notFound("quote", id));
    }

    private static boolean isFor(Kept kept, @Nullable Caller caller) {
        var owner = kept.owner();
        return owner == null || (caller != null && (caller.is(owner) || caller.isAny(Role.AGENT, Role.ADMIN)));
    }

    private static Refusal used() {
        return Refusal.taken(
                "quote-used", "quoteId", "A booking was made of this quote already: please ask for a new one.");
    }
}
