package dev.motorpool.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeerSealTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String PATH = "/internal/fleet/cars";

    private final PeerSeal ours = new PeerSeal("secret", NOON);
    private final String seal = ours.of("GET", PATH);

    @Test
    void is_good_for_the_request_it_was_made_for() {
        assertThat(ours.isGood(seal, "GET", PATH)).isTrue();
        assertThat(ours.isGood(seal, "POST", PATH)).isFalse();
        assertThat(ours.isGood(seal, "GET", "/internal/fleet/other")).isFalse();
    }

    @Test
    void is_good_for_a_minute() {
        assertThat(later(Duration.ofSeconds(60)).isGood(seal, "GET", PATH)).isTrue();
        assertThat(later(Duration.ofSeconds(61)).isGood(seal, "GET", PATH)).isFalse();
        assertThat(later(Duration.ofSeconds(-61)).isGood(seal, "GET", PATH)).isFalse();
    }

    @Test
    void of_another_installation_is_none() {
        assertThat(new PeerSeal("other", NOON).isGood(seal, "GET", PATH)).isFalse();
    }

    @Test
    void is_none_when_it_is_absent_or_nonsense() {
        assertThat(ours.isGood(null, "GET", PATH)).isFalse();
        assertThat(ours.isGood("", "GET", PATH)).isFalse();
        assertThat(ours.isGood("99999999999999999999.00", "GET", PATH)).isFalse();
    }

    @Test
    void nobody_has_one_where_there_are_no_peers() {
        var alone = new PeerSeal(null, NOON);

        assertThat(alone.of("GET", PATH)).isNull();
        assertThat(alone.isGood(seal, "GET", PATH)).isFalse();
    }

    private static PeerSeal later(Duration by) {
        return new PeerSeal("secret", Clock.offset(NOON, by));
    }
}
