/** What bookings and quotes tell of each other: the price that was agreed on, and what a change would start from. */
@NullMarked
package dev.motorpool.booking.agreed;

import org.jspecify.annotations.NullMarked;
