/** Tries to take the money of a payment. */
@NullMarked
package dev.motorpool.payment.attempts;

import org.jspecify.annotations.NullMarked;
