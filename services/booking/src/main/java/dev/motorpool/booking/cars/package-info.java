@NullMarked
package dev.motorpool.booking.cars;

import org.jspecify.annotations.NullMarked;
