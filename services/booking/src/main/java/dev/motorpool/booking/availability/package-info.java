@NullMarked
package dev.motorpool.booking.availability;

import org.jspecify.annotations.NullMarked;
