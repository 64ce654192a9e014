package dev.motorpool.booking.owed;

import dev.motorpool.payment.api.PaymentFeed;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Payments of which booking kept nothing when their facts came. */
@Component
class PaymentsBefore implements Source {

    private static final int PAGE = 500;

    private final ObjectProvider<PaymentFeed> payment;
    private final Payments payments;

    PaymentsBefore(ObjectProvider<PaymentFeed> payment, Payments payments) {
        this.payment = payment;
        this.payments = payments;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public boolean isThere() {
        return payment.getIfAvailable() != null;
    }

    @Override
    public void read() {
        var feed = payment.getObject();
        Pages.<PaymentView, PaymentId>read(
                after -> feed.paymentsAfter(after, PAGE), PaymentView::id, page -> page.forEach(payments::put));
    }
}
