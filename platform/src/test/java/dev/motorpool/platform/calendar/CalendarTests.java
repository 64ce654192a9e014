package dev.motorpool.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.calendar.CalendarEvent.Property;
import dev.motorpool.platform.calendar.CalendarEvent.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTests {

    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    @Test
    void writes_times_on_the_clocks_of_the_place_and_their_rules_with_them() {
        // over the change back of 2026: 10:00 to 10:00, 73 hours
        var event = event("2026-10-30T17:00:00Z", "2026-11-02T18:00:00Z", SEATTLE, "Kia Rio");
        assertThat(lines(event))
                .containsSequence("DTSTART;TZID=America/Los_Angeles:20261030T100000")
                .containsSequence("DTEND;TZID=America/Los_Angeles:20261102T100000")
                .containsSequence(
                        "BEGIN:VTIMEZONE",
                        "TZID:America/Los_Angeles",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20260308T020000",
                        "TZOFFSETFROM:-0800",
                        "TZOFFSETTO:-0700",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:20261101T020000",
                        "TZOFFSETFROM:-0700",
                        "TZOFFSETTO:-0800",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kathmandu, 20270601T154500, +0545",
        "Australia/Lord_Howe, 20270601T203000, +1030",
        "Europe/London, 20270601T110000, +0100",
        "Etc/GMT+3, 20270601T070000, -0300"
    })
    void knows_odd_offsets(String zone, String local, String offset) {
        var lines = lines(event("2027-06-01T10:00:00Z", "2027-06-01T12:00:00Z", ZoneId.of(zone), "Kia Rio"));
        assertThat(lines).contains("DTSTART;TZID=" + zone + ":" + local, "TZOFFSETTO:" + offset);
    }

    /** Whoever brings a car back in another city is there by its clocks. */
    @Test
    void each_end_stands_on_the_clocks_of_its_own_place() {
        var times = new Times(
                Instant.parse("2027-06-07T14:00:00Z").atZone(ZoneId.of("America/New_York")),
                Instant.parse("2027-06-10T21:00:00Z").atZone(SEATTLE));
        var event = new CalendarEvent("1@motorpool", 2, Instant.EPOCH, times, "CONFIRMED", "Kia Rio", List.of());
        assertThat(lines(event))
                .contains(
                        "DTSTART;TZID=America/New_York:20270607T100000",
                        "DTEND;TZID=America/Los_Angeles:20270610T140000",
                        "TZID:America/New_York",
                        "TZID:America/Los_Angeles")
                .filteredOn("BEGIN:VTIMEZONE"::equals)
                .hasSize(2);
    }

    @Test
    void utc_needs_no_rules() {
        var lines = lines(event("2027-06-01T10:00:00Z", "2027-06-02T10:00:00Z", ZoneOffset.UTC, "Kia Rio"));
        assertThat(lines).contains("DTSTART:20270601T100000Z").doesNotContain("BEGIN:VTIMEZONE");
    }

    @Test
    void nothing_that_people_write_can_add_a_line() {
        var event = event(
                        "2027-06-01T10:00:00Z",
                        "2027-06-02T10:00:00Z",
                        SEATTLE,
                        "Rio; red\r\nATTENDEE:mailto:eve@x.org")
                .withText("LOCATION", "Pine, 1\nEND:VEVENT")
                .withText("DESCRIPTION", " ")
                .with(new Property("GEO", "47.6;-122.3"));
        assertThat(lines(event))
                .contains(
                        "SUMMARY:Rio\\; red\\nATTENDEE:mailto:eve@x.org",
                        "LOCATION:Pine\\, 1\\nEND:VEVENT",
                        "GEO:47.6;-122.3")
                .noneMatch(line -> line.startsWith("DESCRIPTION"))
                .containsOnlyOnce("END:VEVENT");
    }

    @Test
    void long_lines_are_folded_between_characters_at_75_octets() {
        var car = "Škoda Citigo 🚗 mit Anhängerkupplung und Dachgepäckträger für sehr lange Ferien in den Bergen";
        var content = Calendar.of(
                        "Test", "PUBLISH", event("2027-06-01T10:00:00Z", "2027-06-02T10:00:00Z", SEATTLE, car))
                .write();
        assertThat(content.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(content.replace("\r\n ", "")).contains("SUMMARY:" + car + "\r\n");
    }

    @Test
    void a_feed_tells_its_name_and_how_often_to_ask_and_each_zone_once() {
        var one = event("2027-06-01T10:00:00Z", "2027-06-02T10:00:00Z", SEATTLE, "Kia Rio");
        var two = event("2027-12-01T10:00:00Z", "2027-12-02T10:00:00Z", SEATTLE, "Kia Rio");
        var content = Calendar.feed("Test", "Rental cars", Duration.ofHours(1), List.of(one, two))
                .write();
        assertThat(content.split("\r\n"))
                .contains("NAME:Rental cars", "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .containsOnlyOnce("BEGIN:VTIMEZONE");
    }

    private static CalendarEvent event(String start, String end, ZoneId zone, String summary) {
        var times =
                new Times(Instant.parse(start).atZone(zone), Instant.parse(end).atZone(zone));
        return new CalendarEvent("1@motorpool", 2, Instant.EPOCH, times, "CONFIRMED", summary, List.of());
    }

    private static List<String> lines(CalendarEvent event) {
        var content = Calendar.of("Test", "PUBLISH", event).write();
        assertThat(content).endsWith("END:VCALENDAR\r\n");
        return List.of(content.replace("\r\n ", "").split("\r\n"));
    }
}
