/** Prices that are promised: made, kept, and used once. */
@NullMarked
package dev.motorpool.booking.quotes;

import org.jspecify.annotations.NullMarked;
