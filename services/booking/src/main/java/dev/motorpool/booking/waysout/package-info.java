/** What is left to somebody whose wish is refused because the car is taken. */
@NullMarked
package dev.motorpool.booking.waysout;

import org.jspecify.annotations.NullMarked;
