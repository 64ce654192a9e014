/** What the instruments of cars said, and whether a new reading can be true. */
@NullMarked
package dev.motorpool.booking.odometer;

import org.jspecify.annotations.NullMarked;
