package dev.motorpool.search.lucene;

import static dev.motorpool.search.engine.EngineContract.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class BusyTimesTests {

    @Test
    void agree_with_looking_at_every_period() {
        var random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            var busy = new ArrayList<Period>();
            for (int i = random.nextInt(6); i > 0; i--) {
                busy.add(anyPeriod(random));
            }
            var asked = anyPeriod(random);
            assertThat(meet(BusyTimes.encode(busy), asked))
                    .as("%s in %s", asked, busy)
                    .isEqualTo(busy.stream().anyMatch(asked::overlaps));
        }
    }

    @Test
    void do_not_meet_what_only_touches() {
        var busy = BusyTimes.encode(List.of(period(4, 6), period(1, 2)));
        assertThat(meet(busy, period(2, 4))).isFalse();
        assertThat(meet(busy, period(0, 1))).isFalse();
        assertThat(meet(busy, period(6, 9))).isFalse();
        assertThat(meet(busy, period(5, 9))).isTrue();
    }

    private static boolean meet(BytesRef busy, Period asked) {
        return BusyTimes.meet(busy, BusyTimes.micros(asked.from()), BusyTimes.micros(asked.to()));
    }

    private static Period anyPeriod(Random random) {
        var from = random.nextInt(40);
        return period(from, from + 1 + random.nextInt(8));
    }
}
