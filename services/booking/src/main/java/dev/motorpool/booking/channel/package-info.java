/** Bookings for other programs: calendars and search engines. */
@NullMarked
package dev.motorpool.booking.channel;

import org.jspecify.annotations.NullMarked;
