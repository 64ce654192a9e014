@NullMarked
package dev.motorpool.booking.life;

import org.jspecify.annotations.NullMarked;
