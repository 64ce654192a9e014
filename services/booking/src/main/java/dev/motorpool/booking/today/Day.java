package dev.motorpool.booking.today;

import dev.motorpool.booking.reservation.ShownBooking;
import java.time.Instant;

/**
 * The work of a day. A day is that of the place where something happens: pickups on the clocks of the pickup's branch, returns
 * on those of the dropoff's.
 *
 * @param at when it was so; what is late is late by then
 */
record Day(
        Instant at,
        Work<ShownBooking> pickups,
        Work<ShownBooking> returns,
        Work<ShownBooking> lateReturns,
        Work<ShownBooking> unpaidHolds,
        Work<ShownBooking> atRisk,
        Work<InMaintenance> maintenance) {}
