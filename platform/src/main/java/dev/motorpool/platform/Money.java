package dev.motorpool.platform;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in the minor units of its ISO 4217 currency: 12.50 USD is 1250, 1250 JPY is 1250.
 *
 * <p>JSON at the edge carries {@link #amount()} with the currency beside it; everything else carries minor units.
 */
public record Money(long minor, Currency currency) {

    /** More than any amount has on either side of its point; 1e99999999 would take a minute to write out. */
    private static final int LONGEST = 40;

    public Money {
        requireNonNull(currency, "currency");
    }

    /**
     * @throws IllegalArgumentException when the amount has more decimals than the currency, or the currency is unknown
     */
    public static Money of(BigDecimal amount, String currencyCode) {
        var currency = currency(currencyCode);
        var digits = currency.getDefaultFractionDigits();
        try {
            if (Math.abs((long) amount.scale()) > LONGEST) {
                throw new ArithmeticException("too long");
            }
            return new Money(
                    amount.setScale(digits, RoundingMode.UNNECESSARY)
                            .unscaledValue()
                            .longValueExact(),
                    currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s is not an amount of %s: at most %d decimals".formatted(amount, currencyCode, digits), e);
        }
    }

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, currency(currencyCode));
    }

    /** Decimal amount with exactly the decimals of the currency. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /**
     * @throws ArithmeticException on overflow
     */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, inSameCurrency(other)), currency);
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, inSameCurrency(other)), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** That many hundredths of it; what is less than a minor unit counts as a whole one. */
    public Money percentRoundedUp(int percent) {
        return new Money(Math.ceilDiv(Math.multiplyExact(minor, (long) percent), 100L), currency);
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money atMost(Money other) {
        return inSameCurrency(other) < minor ? other : this;
    }

    public Money zero() {
        return new Money(0, currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    private long inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s do not add up".formatted(currencyCode(), other.currencyCode()));
        }
        return other.minor;
    }

    private static Currency currency(String code) {
        var currency = Currency.getInstance(code);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(code + " is not money: it has no minor unit");
        }
        return currency;
    }
}
