/** A person's own account and password. */
@NullMarked
package dev.motorpool.identity.profile;

import org.jspecify.annotations.NullMarked;
