/** Cars and branches. */
@NullMarked
package dev.motorpool.fleet;

import org.jspecify.annotations.NullMarked;
