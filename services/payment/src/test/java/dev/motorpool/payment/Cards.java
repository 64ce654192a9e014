package dev.motorpool.payment;

import dev.motorpool.payment.checkout.PayRequest;
import dev.motorpool.payment.provider.Card;

/** The sandbox's cards, as docs/payments.md lists them. */
public final class Cards {

    public static final String SUCCEEDS = "4242 4242 4242 4242";
    public static final String DECLINED = "4000000000000002";
    public static final String NEEDS_CONFIRMATION = "4000002760003184";
    public static final String CONFIRMED_THEN_DECLINED = "4000008260003178";
    public static final String TIMES_OUT = "4000000000000119";
    public static final String TIMES_OUT_BUT_SUCCEEDS = "4000000000000341";
    public static final String SUCCEEDS_LATE = "4000000000000077";
    public static final String REPEATS_WEBHOOKS = "4000000000000259";
    public static final String REFUND_TIMES_OUT = "4000000000005126";

    private Cards() {}

    public static Card card(String number) {
        return new Card(number, 12, 2099, "123");
    }

    public static PayRequest with(String number) {
        return new PayRequest(card(number));
    }
}
