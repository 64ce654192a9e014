package dev.motorpool.booking.owed;

import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copy of payments in step. */
@Component
class OwedFacts implements FactConsumer<PaymentEvent> {

    private final Payments payments;

    OwedFacts(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Class<PaymentEvent> facts() {
        return PaymentEvent.class;
    }

    @Override
    public void accept(PaymentEvent fact) {
        payments.put(fact.payment());
    }
}
