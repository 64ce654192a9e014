package dev.motorpool.payment.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** All payments, for services that rebuild their copy. Not routed at the edge. */
@HttpExchange("/internal/payment")
public interface PaymentFeed {

    /**
     * Payments in the order of their ids.
     *
     * @param after the last id of the page before, absent for the first page
     * @param limit 1 to 1000
     */
    @GetExchange("/payments")
    List<PaymentView> paymentsAfter(@RequestParam(required = false) @Nullable PaymentId after, @RequestParam int limit);

    /** All captures and refunds of the payments whose ids are not before {@code first} and not after {@code last}. */
    @GetExchange("/movements")
    List<MoneyMovement> movementsBetween(@RequestParam PaymentId first, @RequestParam PaymentId last);
}
