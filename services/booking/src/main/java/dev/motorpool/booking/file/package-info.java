/** All of a booking at once. */
@NullMarked
package dev.motorpool.booking.file;

import org.jspecify.annotations.NullMarked;
