/** What comes on top of a booking's price: charged at the return, and added, waived or corrected after it. */
@NullMarked
package dev.motorpool.booking.charges;

import org.jspecify.annotations.NullMarked;
