package dev.motorpool.search.index;

import static dev.motorpool.search.engine.Cars.car;
import static dev.motorpool.search.engine.EngineContract.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.search.Bookings;
import dev.motorpool.search.copy.Copies;
import dev.motorpool.search.engine.Queries;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The indexer stopped at any point and started again; driven by hand, without its thread. */
class CrashTests {

    private static final long TERM = 0;

    @TempDir
    Path home;

    private final JsonMapper json = JsonMapper.builder().build();
    private Copies copies;
    private SearchEngine engine;
    private Changes changes;

    @BeforeEach
    void start() {
        copies = Copies.create("crash");
        restart();
        engine.rebuild().switchOver();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_change_that_was_not_indexed_yet_is_indexed_after_the_crash() {
        copies.put(kia());
        crash();
        assertThat(engine.documents()).isZero();
        indexAll();
        assertThat(engine.documents()).isEqualTo(1);
    }

    @Test
    void a_change_that_was_indexed_but_not_durable_is_indexed_again() {
        copies.put(kia());
        indexAll();
        assertThat(engine.documents()).isEqualTo(1);
        crash();
        assertThat(engine.documents()).as("the crash took it").isZero();
        indexAll();
        assertThat(engine.documents()).isEqualTo(1);
    }

    @Test
    void a_change_that_is_durable_but_still_marked_is_indexed_twice_without_harm() {
        copies.put(kia());
        indexAll();
        engine.commit();
        crash();
        indexAll();
        assertThat(engine.documents()).isEqualTo(1);
    }

    @Test
    void marks_made_while_others_wait_for_the_commit_stay() {
        var kia = kia();
        copies.put(kia);
        indexAll();
        copies.put(Bookings.of(kia.id(), period(24, 48)).view(1, dev.motorpool.booking.api.BookingStatus.HELD));
        changes.commit(TERM);
        assertThat(copies.marks.waiting()).isEqualTo(1);
        indexAll();
        assertThat(engine.search(Queries.free(period(30, 31)), 0, 1).total()).isZero();
    }

    @Test
    void marks_stay_when_another_writer_took_over() {
        copies.put(kia());
        indexAll();
        var other = new WriterLease(copies.jdbc).seize().getAsLong();
        changes.commit(TERM);
        assertThat(copies.marks.waiting()).isEqualTo(1);
        indexAll();
        changes.commit(other);
        assertThat(copies.marks.waiting()).isZero();
    }

    @Test
    void a_lost_index_is_made_again_from_the_copy() throws Exception {
        copies.put(kia());
        indexAll();
        changes.commit(TERM);
        engine.close();
        FileSystemUtils.deleteRecursively(home);
        restart();
        var rebuilds = new Rebuilds(engine, copies.cars, new Reindexes(copies.jdbc));
        while (rebuilds.next()) {
            // the next page
        }
        assertThat(engine.documents()).isEqualTo(1);
    }

    @Test
    void what_is_long_over_is_forgotten() {
        copies.put(Bookings.of(kia().id(), period(24, 48)).view(1, dev.motorpool.booking.api.BookingStatus.HELD));
        assertThat(copies.forget(period(24, 48).to())).isZero();
        assertThat(copies.forget(period(24, 49).to())).isEqualTo(1);
    }

    private static CarView kia() {
        return car("Kia", "Rio").view();
    }

    private void indexAll() {
        while (changes.indexNext()) {
            // more
        }
    }

    /** Closing drops what was not committed, as a crash does. */
    private void crash() {
        engine.close();
        restart();
    }

    private void restart() {
        engine = new LuceneEngine(home, copies.cars.identity("embedded"), json);
        var settings = new IndexProperties(Duration.ofSeconds(1), Duration.ofSeconds(1));
        changes = new Changes(engine, copies.cars, copies.marks, settings);
    }
}
