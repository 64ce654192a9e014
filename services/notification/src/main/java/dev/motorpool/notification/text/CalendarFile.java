package dev.motorpool.notification.text;

import org.jspecify.annotations.Nullable;

/**
 * An iCalendar object.
 *
 * @param method PUBLISH or CANCEL (RFC 5546, 3.2)
 */
public record CalendarFile(String method, String content) {

    public static final String NAME = "booking.ics";

    public static @Nullable CalendarFile orNull(@Nullable String method, @Nullable String content) {
        return method == null || content == null ? null : new CalendarFile(method, content);
    }
}
