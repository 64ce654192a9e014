/** How people get a password without knowing the one before: a link by mail, for who forgot it or was invited. */
@NullMarked
package dev.motorpool.identity.recovery;

import org.jspecify.annotations.NullMarked;
