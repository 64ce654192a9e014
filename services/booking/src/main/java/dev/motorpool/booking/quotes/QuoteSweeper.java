package dev.motorpool.booking.quotes;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets prices that nobody booked. Two instances may run it: rows are skipped when locked. */
@Component
class QuoteSweeper {

    private static final int AT_ONCE = 1000;

    private final QuoteRepository quotes;
    private final QuoteSettings settings;

    QuoteSweeper(QuoteRepository quotes, QuoteSettings settings) {
        this.quotes = quotes;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${motorpool.booking.quotes.sweep-every:PT10M}")
    void sweep() {
        while (quotes.forget(settings.keep(), AT_ONCE) == AT_ONCE) {
            Thread.onSpinWait(); // the next batch at once
        }
    }
}
