package dev.motorpool.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTests {

    @Test
    void is_a_uuid_of_version_7_that_begins_with_the_time() {
        var before = System.currentTimeMillis();
        var id = TimeOrderedId.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void differs_each_time_in_the_same_millisecond() {
        var ids = new HashSet<UUID>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(TimeOrderedId.next());
        }
        assertThat(ids).hasSize(100_000);
    }
}
