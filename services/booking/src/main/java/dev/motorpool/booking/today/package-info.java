/** What there is to do on a day. */
@NullMarked
package dev.motorpool.booking.today;

import org.jspecify.annotations.NullMarked;
