package dev.motorpool.booking.pricing;

import dev.motorpool.booking.rules.ReturnProperties;
import java.time.Duration;

/**
 * What holds where no rule says otherwise: the settings of the installation.
 *
 * @param fullUntil how long before pickup the free time of cancelling ends
 * @param partUntil how long before pickup nothing is given back any more
 * @param partPercent given back in between
 * @param turnaround how long a car stays blocked after its return
 * @param lateness how long ago the pickup of a booking may lie
 * @param returns what a return costs
 * @param validity how long a quote can be booked
 */
public record PricingDefaults(
        Duration fullUntil,
        Duration partUntil,
        int partPercent,
        Duration turnaround,
        Duration lateness,
        ReturnProperties returns,
        Duration validity) {}
