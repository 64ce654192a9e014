package dev.motorpool.payment.ledger;

/** Where money is or belongs; the table {@code account} describes each. */
public enum Account {
    CUSTOMER_RECEIVABLE,
    PROVIDER_CLEARING,
    CUSTOMER_CREDIT,
    TAX_PAYABLE,
    RENTAL_REVENUE,
    REFUNDS
}
