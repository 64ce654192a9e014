/** What a rental costs: a function of the rules, the car, the wish and the moment. No database, no Spring. */
@NullMarked
package dev.motorpool.booking.pricing;

import org.jspecify.annotations.NullMarked;
