package dev.motorpool.platform.calendar;

import java.nio.charset.StandardCharsets;

/** How text is written in a calendar file. */
final class CalendarText {

    private static final int LONGEST_LINE = 75;

    private CalendarText() {}

    /** RFC 5545, 3.3.11: what people wrote can neither end the line nor the value. */
    static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** RFC 5545, 3.1: at most 75 octets in a line, and no character torn apart. */
    static void fold(String line, StringBuilder content) {
        var octets = 0;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                content.append("\r\n ");
                octets = 1;
            }
            content.append(character);
            octets += size;
        }
        content.append("\r\n");
    }
}
