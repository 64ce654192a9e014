/** Booking's copy of people: what staff call a customer. */
@NullMarked
package dev.motorpool.booking.people;

import org.jspecify.annotations.NullMarked;
