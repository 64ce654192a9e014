/** Booking's copy of payments: what of a booking is paid, and what is not. All that it decides is whether a car goes out unpaid. */
@NullMarked
package dev.motorpool.booking.owed;

import org.jspecify.annotations.NullMarked;
