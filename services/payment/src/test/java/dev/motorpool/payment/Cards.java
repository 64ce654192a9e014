package dev.motorpool.payment;

import dev.motorpool.payment.provider.Card;

/** The sandbox's cards, as docs/payments.md lists them. */
final class Cards {

    static final String SUCCEEDS = "4242 4242 4242 4242";
    static final String DECLINED = "4000000000000002";
    static final String NEEDS_CONFIRMATION = "4000002760003184";
    static final String CONFIRMED_THEN_DECLINED = "4000008260003178";
    static final String TIMES_OUT = "4000000000000119";
    static final String TIMES_OUT_BUT_SUCCEEDS = "4000000000000341";
    static final String SUCCEEDS_LATE = "4000000000000077";
    static final String REPEATS_WEBHOOKS = "4000000000000259";
    static final String REFUND_TIMES_OUT = "4000000000005126";

    private Cards() {}

    static Card card(String number) {
        return new Card(number, 12, 2099, "123");
    }

    static PayRequest with(String number) {
        return new PayRequest(card(number));
    }
}
