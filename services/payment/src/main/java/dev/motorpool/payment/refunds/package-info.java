/** Money on its way back to the card that it came from. */
@NullMarked
package dev.motorpool.payment.refunds;

import org.jspecify.annotations.NullMarked;
