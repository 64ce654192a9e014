/** How holds end: paid, or out of time. */
@NullMarked
package dev.motorpool.booking.holds;

import org.jspecify.annotations.NullMarked;
