/** Logging in and staying so: access tokens, refresh tokens and where they lie. */
@NullMarked
package dev.motorpool.identity.sessions;

import org.jspecify.annotations.NullMarked;
