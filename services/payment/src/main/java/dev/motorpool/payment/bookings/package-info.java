/** What the facts of bookings make of payments. */
@NullMarked
package dev.motorpool.payment.bookings;

import org.jspecify.annotations.NullMarked;
