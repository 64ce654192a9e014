/** Whether somebody is who they say, and what happens to those who guess. */
@NullMarked
package dev.motorpool.identity.credentials;

import org.jspecify.annotations.NullMarked;
