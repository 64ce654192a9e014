package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/quotes")
@Tag(name = "Quotes")
class QuoteController {

    private final Quotes quotes;
    private final Totals totals;

    QuoteController(Quotes quotes, Totals totals) {
        this.quotes = quotes;
        this.totals = totals;
    }

    @PostMapping
    @Operation(
            summary = "What a rental costs, line by line",
            description = "Kept until it expires; book it by its id and it costs exactly this.")
    ResponseEntity<Quote> make(@Valid @RequestBody Wish wish, @Nullable Caller caller) {
        var quote = quotes.make(wish, caller);
        return ResponseEntity.created(URI.create("/quotes/" + quote.id())).body(quote);
    }

    @PostMapping("/totals")
    @Operation(
            summary = "What up to 50 cars would cost for the same time",
            description = "Or the code of what is against it. Nothing is kept: ask for a quote to have it promised.")
    AskTotals.Answer totals(@Valid @RequestBody AskTotals wish) {
        return new AskTotals.Answer(wish.pickupTime(), wish.dropoffTime(), totals.of(wish.carIds(), wish.rental()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A quote as it was made", description = "One's own, or one made without signing in.")
    Quote get(@PathVariable QuoteId id, @Nullable Caller caller) {
        return quotes.get(id, caller);
    }
}
