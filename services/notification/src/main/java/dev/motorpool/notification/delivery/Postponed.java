package dev.motorpool.notification.delivery;

import dev.motorpool.platform.security.UserId;
import org.springframework.stereotype.Component;

/** E-mails that wait for somebody who is not known yet. */
@Component
public class Postponed {

    private final DeliveryStore deliveries;
    private final DeliveryDispatch dispatch;

    Postponed(DeliveryStore deliveries, DeliveryDispatch dispatch) {
        this.deliveries = deliveries;
        this.dispatch = dispatch;
    }

    /** Sends them now. Must run in the transaction in which the person becomes known. */
    public void hurry(UserId person) {
        dispatch.now(deliveries.waitingFor(person));
    }
}
