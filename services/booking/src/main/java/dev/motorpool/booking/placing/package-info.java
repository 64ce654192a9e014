/** How a booking comes about: at the price of a quote, on a free car, or with a way out when there is none. */
@NullMarked
package dev.motorpool.booking.placing;

import org.jspecify.annotations.NullMarked;
