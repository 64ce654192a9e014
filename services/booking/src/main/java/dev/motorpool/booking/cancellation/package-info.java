@NullMarked
package dev.motorpool.booking.cancellation;

import org.jspecify.annotations.NullMarked;
