package dev.motorpool.payment.ledger;

import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount and what of it is tax.
 *
 * @param tax from 0 to all of it
 */
public record Taxed(Money gross, Money tax) {

    public Taxed {
        if (tax.minor() < 0 || gross.minus(tax).minor() < 0) {
            throw new IllegalArgumentException("a tax of %s in %s".formatted(tax, gross));
        }
    }

    /** The nearest to {@code tax} that can be: an amount of nothing has no tax, whatever was reckoned elsewhere. */
    public static Taxed of(Money gross, Money tax) {
        return new Taxed(gross, new Money(Math.clamp(tax.minor(), 0, Math.max(0, gross.minor())), gross.currency()));
    }

    public static Taxed none(Money gross) {
        return new Taxed(gross, gross.zero());
    }

    public Money net() {
        return gross.minus(tax);
    }

    /** A part with its share of the tax; all of it has all of the tax. */
    public Taxed part(Money part) {
        if (gross.isZero()) {
            return none(part);
        }
        var share = BigDecimal.valueOf(tax.minor())
                .multiply(BigDecimal.valueOf(part.minor()))
                .divide(BigDecimal.valueOf(gross.minor()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return part(part, new Money(share, gross.currency()));
    }

    /** A part with as much of the wanted tax as it and the rest can have. */
    public Taxed part(Money part, Money wanted) {
        var rest = gross.minus(part);
        var least = Math.max(0, tax.minor() - rest.minor());
        var most = Math.min(tax.minor(), part.minor());
        return new Taxed(part, new Money(Math.clamp(wanted.minor(), least, most), gross.currency()));
    }

    public Taxed minus(Taxed part) {
        return of(gross.minus(part.gross), tax.minus(part.tax));
    }
}
