/** Times in which a car is nobody's to rent, under the same constraint as bookings. */
@NullMarked
package dev.motorpool.booking.maintenance;

import org.jspecify.annotations.NullMarked;
