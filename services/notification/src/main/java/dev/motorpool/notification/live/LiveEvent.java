package dev.motorpool.notification.live;

import dev.motorpool.platform.security.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that open connections hear of.
 *
 * @param id grows, but not without gaps and not strictly in the order of the commits
 * @param person whose room hears it, null when only staff do
 * @param type decides who of the staff hears it
 * @param message as it goes over the wire
 */
record LiveEvent(long id, @Nullable UserId person, String type, String message) {}
