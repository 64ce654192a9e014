@NullMarked
package dev.motorpool.booking.rules;

import org.jspecify.annotations.NullMarked;
