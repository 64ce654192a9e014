package dev.motorpool.booking.rules;

import java.time.Duration;

/** So many of something, as a sentence says it. */
public final class Counted {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private Counted() {}

    /** "1 day", "2 days". */
    public static String of(long count, String noun) {
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    /** In the largest unit of which there is a whole number: "90 minutes", "2 hours", "1 day". */
    public static String length(Duration length) {
        var minutes = length.toMinutes();
        if (minutes == 0 || minutes % HOUR != 0) {
            return of(minutes, "minute");
        }
        return minutes % DAY == 0 ? of(minutes / DAY, "day") : of(minutes / HOUR, "hour");
    }
}
