package dev.motorpool.search.opensearch;

import static dev.motorpool.search.engine.Cars.car;
import static dev.motorpool.search.engine.EngineContract.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.Bookings;
import dev.motorpool.search.copy.Copies;
import dev.motorpool.search.engine.Queries;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.index.IndexingProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two processes of the service on one copy and one cluster. */
class TwoProcessesTests {

    private final Copies copies = Copies.create("twice");
    private final List<IndexingProcess> processes = new ArrayList<>();
    private final SearchEngine engine = engine();

    @AfterEach
    void stop() {
        processes.forEach(IndexingProcess::stop);
        engine.close();
    }

    @Test
    void one_writes_for_both_and_the_other_goes_on_when_it_stops() {
        var first = start();
        var second = start();
        indexed(car("Kia", "Rio").view());
        first.stop();
        indexed(car("Kia", "Ceed").view());
        assertThat(engine.documents()).isEqualTo(2);
        second.stop();
        var third = start();
        indexed(car("Kia", "EV9").view());
        assertThat(third.isRunning()).isTrue();
    }

    @Test
    void bookings_are_never_lost_whoever_writes() {
        var cars =
                IntStream.range(0, 40).mapToObj(i -> car("Kia", "Rio").view()).toArray(CarView[]::new);
        copies.put(cars);
        var writer = start();
        for (int i = 0; i < cars.length; i++) {
            copies.put(Bookings.of(cars[i].id(), period(24, 48)).view(1, BookingStatus.HELD));
            if (i % 10 == 5) {
                var next = start();
                writer.stop();
                writer = next;
            }
        }
        until(() -> copies.marks.waiting() == 0);
        assertThat(engine.search(Queries.free(period(30, 31)), 0, 1).total()).isZero();
        assertThat(engine.search(Queries.free(period(48, 50)), 0, 1).total()).isEqualTo(40);
    }

    private void indexed(CarView car) {
        copies.put(car);
        until(() -> engine.isWhole()
                && engine.search(Queries.text(car.model()), 0, 1).total() == 1);
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(condition);
    }

    private IndexingProcess start() {
        var process = IndexingProcess.start(copies, engine());
        processes.add(process);
        return process;
    }

    private SearchEngine engine() {
        var settings = OpenSearchServer.settings(OpenSearchServer.shared().url());
        return new OpenSearchEngine(
                settings, copies.cars.identity("shared"), JsonMapper.builder().build());
    }
}
