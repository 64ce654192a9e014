@NullMarked
package dev.motorpool.booking.reservation;

import org.jspecify.annotations.NullMarked;
