package dev.motorpool.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.notification.message.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarWriterTests {

    @Test
    void writes_one_event_with_crlf_lines() {
        var file = CalendarWriter.write(Samples.of(Kind.BOOKING_CONFIRMED, "Ada", "Kia Rio"), "cars@example.com")
                .orElseThrow();
        assertThat(file.content().split("\r\n"))
                .contains(
                        "BEGIN:VCALENDAR",
                        "METHOD:PUBLISH",
                        "UID:booking-3f2a9c10-0000-4000-8000-000000000001@motorpool",
                        "SEQUENCE:2",
                        "DTSTART;TZID=Europe/Berlin:20270602T100000",
                        "DTEND;TZID=Europe/Lisbon:20270605T090000",
                        "SUMMARY:Rental car: Kia Rio",
                        "ORGANIZER:mailto:cars@example.com",
                        "END:VCALENDAR");
        assertThat(file.content().replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void a_cancelled_booking_removes_the_same_event() {
        var story = Samples.of(Kind.BOOKING_CANCELLED, "Ada", "Kia Rio");
        assertThat(CalendarWriter.write(story, "cars@example.com").orElseThrow().content())
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "UID:booking-3f2a9c10-0000-4000-8000");
    }

    @Test
    void a_name_cannot_add_lines_or_values() {
        var story = Samples.of(Kind.BOOKING_CONFIRMED, "Ada", "Rio; red, \\ fast\r\nATTENDEE:mailto:eve@example.com");
        var content =
                CalendarWriter.write(story, "cars@example.com").orElseThrow().content();
        assertThat(unfolded(content))
                .contains("SUMMARY:Rental car: Rio\\; red\\, \\\\ fast\\nATTENDEE:mailto:eve@example.com\r\n")
                .doesNotContain("\r\nATTENDEE");
    }

    @Test
    void long_lines_are_folded_between_characters_at_75_octets() {
        var car = "Škoda Citigo 🚗 mit Anhängerkupplung und Dachgepäckträger für sehr lange Ferien in den Bergen";
        var content = CalendarWriter.write(Samples.of(Kind.BOOKING_CONFIRMED, "Ada", car), "cars@example.com")
                .orElseThrow()
                .content();
        assertThat(content.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded(content)).contains("SUMMARY:Rental car: " + car);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BOOKING_CONFIRMED", "BOOKING_CHANGED", "BOOKING_CANCELLED", "BOOKING_MISSED"})
    void other_messages_have_no_event(Kind kind) {
        assertThat(CalendarWriter.write(Samples.of(kind, "Ada", "Kia Rio"), "cars@example.com"))
                .isEmpty();
    }

    private static String unfolded(String content) {
        return content.replace("\r\n ", "");
    }
}
