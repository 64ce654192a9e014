package dev.motorpool.booking.pricing;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What holds where no rule says otherwise: the settings of the installation.
 *
 * @param fullUntil how long before pickup the free time of cancelling ends
 * @param partUntil how long before pickup nothing is given back any more
 * @param partPercent given back in between
 * @param turnaround how long a car stays blocked after its return
 * @param lateGrace how long after the agreed return nothing is charged
 * @param latePercentPerHour of the price of a day, for each started hour after that
 * @param fuelPerPercent for each percent of the tank that is missing
 * @param validity how long a quote can be booked
 */
public record PricingDefaults(
        Duration fullUntil,
        Duration partUntil,
        int partPercent,
        Duration turnaround,
        Duration lateGrace,
        int latePercentPerHour,
        BigDecimal fuelPerPercent,
        Duration validity) {}
