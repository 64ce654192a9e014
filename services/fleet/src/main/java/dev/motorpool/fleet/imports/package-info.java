/** What becomes of the lines of a file: new cars, changed cars, new branches. */
@NullMarked
package dev.motorpool.fleet.imports;

import org.jspecify.annotations.NullMarked;
