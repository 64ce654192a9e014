/** The application; its features are the packages below. */
@NullMarked
package dev.motorpool.identity;

import org.jspecify.annotations.NullMarked;
