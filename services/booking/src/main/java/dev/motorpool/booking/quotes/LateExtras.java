package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.quotes.ExtraStock.Next;
import dev.motorpool.booking.quotes.ExtraStock.Use;
import dev.motorpool.booking.rulebook.RuleBooks;
import dev.motorpool.booking.rules.Extra;
import dev.motorpool.booking.rules.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a renter who is late still has beside the car is nobody else's to rent. Every method belongs into a transaction. */
@Component
public class LateExtras {

    /** Whose extra may not be back in time, and what it is called. */
    public record Missing(BookingId booking, String extra) {}

    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final ExtraStock stock;
    private final RuleBooks books;

    LateExtras(ExtraStock stock, RuleBooks books) {
        this.stock = stock;
        this.books = books;
    }

    /**
     * Keeps the extras of a late booking out until then. Those who take the same extras at that moment have taken them
     * before, and are named, or see that they are out.
     *
     * @param since when they should have been back
     * @return for whom there are too few of them now, each once
     */
    public List<Missing> keepOut(BookingId late, Instant since, Instant until) {
        var missing = new ArrayList<Missing>();
        for (var use : stock.of(late)) {
            stock.lock(use.code(), use.branch());
            stock.keepOut(late, use, until);
            books.current()
                    .extra(use.code())
                    .map(Filed::rule)
                    .ifPresent(extra -> missing.addAll(withoutOne(late, use, extra, new Period(since, until))));
        }
        return missing;
    }

    private List<Missing> withoutOne(BookingId late, Use use, Extra extra, Period time) {
        var kept = extra.pieces(use.branch());
        if (kept == null) {
            return List.of();
        }
        var without = stock.untold(late, use, time).stream()
                .filter(next -> outAt(use, next) > kept)
                .toList();
        without.forEach(next -> stock.told(next.booking(), use));
        return without.stream()
                .map(next -> new Missing(next.booking(), extra.name()))
                .toList();
    }

    private int outAt(Use use, Next next) {
        var moment = new Period(next.startsAt(), next.startsAt().plus(MOMENT));
        return stock.out(use.code(), use.branch(), moment);
    }
}
