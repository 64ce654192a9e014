/** Where rules are kept, changed and read from. */
@NullMarked
package dev.motorpool.booking.rulebook;

import org.jspecify.annotations.NullMarked;
