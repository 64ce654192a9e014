/** The calendar of many cars at once. */
@NullMarked
package dev.motorpool.booking.planner;

import org.jspecify.annotations.NullMarked;
