package dev.motorpool.booking.pricing;

/** What a line of a quote is for, in the order in which lines are made. */
public enum LineKind {
    RENTAL,
    SEASON,
    WEEKDAY,
    DISCOUNT,
    PROMO,
    ONE_WAY,
    AFTER_HOURS,
    YOUNG_DRIVER,
    EXTRA_DRIVER,
    EXTRA,
    COVERAGE,
    TAX,
    CHANGE_FEE;

    /** Whether the line is part of the price of the car itself, which discounts and codes make cheaper. */
    boolean isRental() {
        return compareTo(PROMO) <= 0;
    }
}
