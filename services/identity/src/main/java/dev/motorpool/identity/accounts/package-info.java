/** People: how accounts come into being, change and are listed. */
@NullMarked
package dev.motorpool.identity.accounts;

import org.jspecify.annotations.NullMarked;
