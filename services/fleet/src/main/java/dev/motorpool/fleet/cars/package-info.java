/** The cars of the fleet, one by one and as peers and imports see them. */
@NullMarked
package dev.motorpool.fleet.cars;

import org.jspecify.annotations.NullMarked;
