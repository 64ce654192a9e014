package dev.motorpool.fleet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.branches.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TimeZonesTests {

    private static final Place SEATTLE = new Place(47.45, -122.31);
    private static final Place PHOENIX = new Place(33.45, -112.07);
    private static final Place BERLIN = new Place(52.52, 13.4);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-01T00:00:00Z"));
    private final TimeZones zones = new TimeZones(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void knows_regions_wherever_the_map_was_first_loaded() {
        assertThat(zones.of(List.of(SEATTLE, PHOENIX)))
                .isEqualTo(Map.of(
                        SEATTLE, ZoneId.of("America/Los_Angeles"),
                        PHOENIX, ZoneId.of("America/Phoenix")));
        assertThat(zones.of(List.of(BERLIN, PHOENIX))).containsEntry(BERLIN, ZoneId.of("Europe/Berlin"));
    }

    @Test
    void lets_the_map_go_when_nobody_asks() {
        zones.of(List.of(SEATTLE));
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(50)));
        zones.letGo();
        assertThat(zones.isLoaded()).isTrue();
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(11)));
        zones.letGo();
        assertThat(zones.isLoaded()).isFalse();
    }
}
