package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;

/**
 * A time at which a car is taken.
 *
 * @param movable whether another car of the class would do: its renter booked the class, and has not got the car yet
 */
record Slot(BookingId booking, Period blocked, boolean movable) {}
