/** What staff do with other people's accounts: add and invite, correct, block. */
@NullMarked
package dev.motorpool.identity.administration;

import org.jspecify.annotations.NullMarked;
