/** Bookings of a class of cars: which car is given, and which bookings move when there would be room but for their order. */
@NullMarked
package dev.motorpool.booking.assignment;

import org.jspecify.annotations.NullMarked;
