@NullMarked
package dev.motorpool.payment.ledger;

import org.jspecify.annotations.NullMarked;
