/** Bookings whose car is still out with somebody else. */
@NullMarked
package dev.motorpool.booking.risk;

import org.jspecify.annotations.NullMarked;
