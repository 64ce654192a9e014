/** What was told before anybody here listened. */
@NullMarked
package dev.motorpool.notification.latecomer;

import org.jspecify.annotations.NullMarked;
