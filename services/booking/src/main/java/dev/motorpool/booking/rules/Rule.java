package dev.motorpool.booking.rules;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.problem.FieldError;
import java.util.List;
import java.util.Map;

/**
 * One document of an operator. What the annotations of its fields cannot say is in {@link #complaints()}; a rule without
 * complaints never makes a price fail.
 */
public sealed interface Rule permits Rate, OneWayFee, DriverRules, Extra, Coverage, Promo, TaxRules, BranchCalendar {

    RuleKind kind();

    /** What it holds for, in words that only one living rule of its kind has; the database keeps that. */
    String scope();

    /** What is wrong with it, by field. */
    List<FieldError> complaints();

    /** The branches that it names, by field. */
    default Map<String, BranchId> named() {
        return Map.of();
    }
}
