/** Where cars are seen, and which bookings will miss their car. */
@NullMarked
package dev.motorpool.booking.places;

import org.jspecify.annotations.NullMarked;
