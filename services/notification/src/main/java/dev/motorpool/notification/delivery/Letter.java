package dev.motorpool.notification.delivery;

import dev.motorpool.notification.text.CalendarFile;
import dev.motorpool.notification.text.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail.
 *
 * @param id of its delivery; the same at every try, so that a receiver can tell a second copy
 */
record Letter(
        UUID id, String recipient, Words words, @Nullable CalendarFile calendar) {}
