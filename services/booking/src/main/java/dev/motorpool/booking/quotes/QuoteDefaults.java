package dev.motorpool.booking.quotes;

import dev.motorpool.booking.pricing.PricingDefaults;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.booking.rules.ReturnProperties;
import org.springframework.stereotype.Component;

/** The settings of the installation that prices need. */
@Component
class QuoteDefaults {

    private final BookingRules rules;
    private final PricingDefaults pricing;

    QuoteDefaults(
            BookingRules rules, CancellationProperties cancellation, ReturnProperties returns, QuoteSettings quotes) {
        this.rules = rules;
        this.pricing = new PricingDefaults(
                cancellation.fullUntil(),
                cancellation.partUntil(),
                cancellation.partPercent(),
                rules.turnaround(),
                rules.lateness(),
                returns,
                quotes.validity());
    }

    BookingRules rules() {
        return rules;
    }

    PricingDefaults pricing() {
        return pricing;
    }
}
