package dev.motorpool.notification.fact;

import dev.motorpool.notification.copy.Payments;
import dev.motorpool.notification.message.Alert;
import dev.motorpool.notification.message.Announcement;
import dev.motorpool.notification.message.Announcer;
import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.payment.api.PaymentEvent.PaymentRefunded;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people what happened to their money, and the desk what did not work. */
@Component
class PaymentFacts implements FactConsumer<PaymentEvent> {

    private final Payments payments;
    private final Announcer announcer;

    PaymentFacts(Payments payments, Announcer announcer) {
        this.payments = payments;
        this.announcer = announcer;
    }

    @Override
    public Class<PaymentEvent> facts() {
        return PaymentEvent.class;
    }

    @Override
    public void accept(PaymentEvent fact) {
        acceptAll(List.of(fact));
    }

    /** Stale news is dropped, but never that of a refund: each tells of money of its own. */
    @Override
    public void acceptAll(List<PaymentEvent> facts) {
        var known =
                payments.lock(facts.stream().map(fact -> fact.payment().id()).toList());
        var news = new ArrayList<Announcement>();
        var alerts = new ArrayList<Alert>();
        for (var fact : facts) {
            var heard = known.getOrDefault(fact.payment().id(), Long.MIN_VALUE);
            if (heard < fact.version() || fact instanceof PaymentRefunded) {
                news.add(PaymentNews.of(fact));
                DeskNews.of(fact).ifPresent(alerts::add);
            }
            known.put(fact.payment().id(), Math.max(heard, fact.version()));
        }
        payments.put(known);
        announcer.announce(news);
        announcer.alert(alerts);
    }
}
