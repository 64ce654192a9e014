/** What is to be paid and what came of it, written together with the facts and the ledger's record. */
@NullMarked
package dev.motorpool.payment.dues;

import org.jspecify.annotations.NullMarked;
