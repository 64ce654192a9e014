/** Where cars are handed over. */
@NullMarked
package dev.motorpool.fleet.branches;

import org.jspecify.annotations.NullMarked;
