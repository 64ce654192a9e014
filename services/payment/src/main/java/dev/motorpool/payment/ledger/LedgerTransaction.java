package dev.motorpool.payment.ledger;

import static java.util.Objects.requireNonNull;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something that happened to money, in two lines or more that sum to zero in each currency.
 *
 * @param cause the payment, attempt or refund that it tells of; of one kind there is one for each cause
 */
public record LedgerTransaction(PaymentId payment, Kind kind, UUID cause, List<LedgerEntry> entries, Instant at) {

    /** What happened, with the accounts that it debits and credits. */
    public enum Kind {
        /** A booking has to be paid. */
        DUE(Account.CUSTOMER_RECEIVABLE, Account.RENTAL_REVENUE),
        /** It has not to be paid after all. */
        VOIDED(Account.RENTAL_REVENUE, Account.CUSTOMER_RECEIVABLE),
        CAPTURED(Account.PROVIDER_CLEARING, Account.CUSTOMER_RECEIVABLE),
        /** Money came that nobody owed: too late, or twice. It belongs to the customer. */
        CAPTURED_UNOWED(Account.PROVIDER_CLEARING, Account.CUSTOMER_CREDIT),
        /** A part of the price is given back: from now on we owe it. */
        REFUND_OWED(Account.REFUNDS, Account.CUSTOMER_CREDIT),
        REFUND_PAID(Account.CUSTOMER_CREDIT, Account.PROVIDER_CLEARING),
        /** A change moved some of the price between revenue and tax, beside what it asked for or gave back. */
        TAX_MOVED(Account.RENTAL_REVENUE, Account.TAX_PAYABLE);

        private final Account debit;
        private final Account credit;

        Kind(Account debit, Account credit) {
            this.debit = debit;
            this.credit = credit;
        }
    }

    public LedgerTransaction {
        requireNonNull(payment, "payment");
        requireNonNull(cause, "cause");
        entries = List.copyOf(entries);
        var sums = entries.stream()
                .map(LedgerEntry::amount)
                .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus));
        if (entries.isEmpty() || sums.values().stream().anyMatch(sum -> !sum.isZero())) {
            throw new IllegalArgumentException("%s of %s does not sum to zero: %s".formatted(kind, cause, sums));
        }
    }

    /** Of what is owed or was paid as a whole, whatever of it is tax. */
    public static LedgerTransaction of(PaymentId payment, Kind kind, UUID cause, Money amount, Instant at) {
        var entries = List.of(new LedgerEntry(kind.debit, amount), new LedgerEntry(kind.credit, amount.negated()));
        return new LedgerTransaction(payment, kind, cause, entries, at);
    }

    /** Of income, which is less by what of it is tax. */
    public static LedgerTransaction of(PaymentId payment, Kind kind, UUID cause, Taxed amount, Instant at) {
        var entries = new ArrayList<>(lines(kind.debit, amount.gross(), amount.net(), amount.tax()));
        entries.addAll(lines(
                kind.credit,
                amount.gross().negated(),
                amount.net().negated(),
                amount.tax().negated()));
        return new LedgerTransaction(payment, kind, cause, entries, at);
    }

    private static List<LedgerEntry> lines(Account account, Money gross, Money net, Money tax) {
        if (account != Account.RENTAL_REVENUE && account != Account.REFUNDS) {
            return List.of(new LedgerEntry(account, gross));
        }
        var lines = new ArrayList<LedgerEntry>();
        if (!net.isZero()) {
            lines.add(new LedgerEntry(account, net));
        }
        if (!tax.isZero()) {
            lines.add(new LedgerEntry(Account.TAX_PAYABLE, tax));
        }
        return lines;
    }
}
