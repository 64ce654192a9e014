@NullMarked
package dev.motorpool.booking.history;

import org.jspecify.annotations.NullMarked;
