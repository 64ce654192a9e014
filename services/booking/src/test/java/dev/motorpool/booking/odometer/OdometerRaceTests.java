package dev.motorpool.booking.odometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.odometer.Odometers.Place;
import dev.motorpool.booking.odometer.Reading.Source;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Many read one car's odometer at once; with a control that shows that these tests can fail. */
@ServiceTest
class OdometerRaceTests {

    static final Place SEATTLE = new Place(ZoneOffset.UTC, DistanceUnit.MI);

    @Autowired
    Odometers odometers;

    @Autowired
    ReadingRepository readings;

    @Autowired
    TransactionOperations transaction;

    final CarId car = new CarId(UUID.randomUUID());

    @Test
    void each_reading_is_judged_by_the_one_before() throws Exception {
        var kilometres = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        Collections.shuffle(kilometres);
        var outcomes = race(60, i -> read(kilometres.get(i)));
        var kept = readings.latest(car, 100).reversed();
        assertThat(kept).extracting(Reading::km).isSorted();
        assertThat(kept)
                .extracting(Reading::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, kept.size()).boxed().toList());
        assertThat(Collections.frequency(outcomes, "read")).isEqualTo(kept.size());
        assertThat(outcomes).containsAnyOf("odometer-below-last").isSubsetOf("read", "odometer-below-last");
    }

    /** The control: the same without the lock. */
    @Test
    void without_the_lock_two_follow_the_same() throws Exception {
        var outcomes = race(60, i -> {
            try {
                return transaction.execute(tx -> {
                    var last = readings.last(car).orElse(null);
                    readings.insert(reading(i).after(last));
                    return "read";
                });
            } catch (DuplicateKeyException e) {
                return "twice";
            }
        });
        assertThat(outcomes).contains("twice");
    }

    @Test
    void what_fleet_tells_late_or_again_is_not_taken() {
        var now = Instant.parse("2027-03-01T10:00:00Z");
        in(() -> odometers.heard(car, 500, now));
        in(() -> odometers.heard(car, 500, now));
        in(() -> odometers.heard(car, 400, now.minusSeconds(1)));
        in(() -> odometers.heard(car, 500, now.plusSeconds(1)));
        assertThat(readings.latest(car, 10)).extracting(Reading::km).containsExactly(500);
        in(() -> odometers.heard(car, 450, now.plusSeconds(2)));
        assertThat(readings.latest(car, 10)).extracting(Reading::km).containsExactly(450, 500);
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(tx -> work.run());
    }

    private String read(int km) {
        try {
            in(() -> odometers.read(reading(km), SEATTLE));
            return "read";
        } catch (Problem doubt) {
            return doubt.code();
        }
    }

    private Reading reading(int km) {
        return new Reading(car, 1, km, Instant.now(), Source.HANDOVER, null, null, null);
    }

    private static List<String> race(int people, IntFunction<String> attempt) throws Exception {
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, people)
                    .<Callable<String>>mapToObj(i -> () -> attempt.apply(i))
                    .toList();
            for (var outcome : threads.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}
