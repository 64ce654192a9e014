/** The application; its features are the packages below. */
@NullMarked
package dev.motorpool.fleet;

import org.jspecify.annotations.NullMarked;
