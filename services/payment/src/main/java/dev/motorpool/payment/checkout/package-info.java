/** Where customers pay, and what the provider's word makes of it whichever way it comes. */
@NullMarked
package dev.motorpool.payment.checkout;

import org.jspecify.annotations.NullMarked;
