/** Another time, another car, other extras: one atomic move, and the old booking kept when it is refused. */
@NullMarked
package dev.motorpool.booking.change;

import org.jspecify.annotations.NullMarked;
