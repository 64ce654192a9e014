package dev.motorpool.payment.ledger;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.Money;

/** One line: a debit is positive, a credit negative. */
public record LedgerEntry(Account account, Money amount) {

    public LedgerEntry {
        requireNonNull(account, "account");
        if (amount.isZero()) {
            throw new IllegalArgumentException("an entry of nothing");
        }
    }
}
