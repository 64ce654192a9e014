/** Booking's copy of payments: what of a booking is paid, and what is not. Nothing is decided by it. */
@NullMarked
package dev.motorpool.booking.owed;

import org.jspecify.annotations.NullMarked;
