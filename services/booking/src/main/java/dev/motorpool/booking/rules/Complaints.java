package dev.motorpool.booking.rules;

import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a rule. */
final class Complaints {

    private final List<FieldError> errors = new ArrayList<>();

    Complaints unless(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
        return this;
    }

    /** An amount that is there must be one of the currency: no thousandths of a dollar, no cents of a yen. */
    Complaints amount(String field, @Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return this;
        }
        if (currency == null) {
            return unless(false, "currency", "is required beside " + field);
        }
        try {
            Money.of(amount, currency);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(field, "must be an amount of " + currency + ", a currency of ISO 4217"));
        }
        return this;
    }

    Complaints charge(String field, @Nullable Charge charge, String currency) {
        return charge == null
                ? this
                : amount(field + ".amount", charge.amount(), currency)
                        .amount(field + ".atMost", charge.atMost(), currency);
    }

    Complaints window(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        return unless(from == null || to == null || !to.isBefore(from), field, "must not be before the first day");
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }
}
