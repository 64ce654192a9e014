/** Accounts and the sessions of their owners. */
@NullMarked
package dev.motorpool.identity;

import org.jspecify.annotations.NullMarked;
