package dev.motorpool.booking.life;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.fleet.api.DistanceUnit;
import java.math.BigDecimal;

/**
 * The booking as it is after the handover.
 *
 * @param amountDue asked for and not paid when the car went out, in the booking's currency
 * @param distanceUnit in which the branch tells people of kilometres
 */
record HandoverReply(@JsonUnwrapped BookingView booking, BigDecimal amountDue, DistanceUnit distanceUnit) {}
