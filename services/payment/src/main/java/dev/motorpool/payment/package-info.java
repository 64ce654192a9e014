/** The application; its features are the packages below. */
@NullMarked
package dev.motorpool.payment;

import org.jspecify.annotations.NullMarked;
