package dev.motorpool.search.lucene;

import static dev.motorpool.search.engine.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.Cars;
import dev.motorpool.search.engine.EngineContract;
import dev.motorpool.search.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LuceneEngineTests extends EngineContract {

    @TempDir
    Path home;

    @Override
    public SearchEngine open() {
        return open("copy-1");
    }

    private SearchEngine open(String copy) {
        return new LuceneEngine(home, copy, JsonMapper.builder().build());
    }

    @Test
    void is_not_whole_before_it_was_built_once() {
        assertThat(engine.isWhole()).isFalse();
        build(car("Kia", "Rio"));
        assertThat(engine.isWhole()).isTrue();
    }

    @Test
    void keeps_what_was_committed_and_nothing_else() {
        build(car("Kia", "Rio"));
        have(car("Kia", "Ceed"));
        engine.commit();
        have(car("Kia", "EV9"));
        reopen("copy-1");
        assertThat(engine.isWhole()).isTrue();
        assertThat(names(CarQuery.EVERYTHING)).containsExactly("Kia Ceed 2024", "Kia Rio 2024");
    }

    @Test
    void is_not_used_for_another_copy() {
        build(car("Kia", "Rio"));
        reopen("copy-2");
        assertThat(engine.isWhole()).isFalse();
        assertThat(engine.documents()).isZero();
    }

    @Test
    void is_not_whole_when_its_files_are_damaged() throws IOException {
        build(car("Kia", "Rio"));
        engine.close();
        try (var files = Files.walk(home)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(cfs|si|cfe)"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        engine = open();
        assertThat(engine.isWhole()).isFalse();
        build(car("Kia", "Rio"));
        assertThat(engine.documents()).isEqualTo(1);
    }

    @Test
    void puts_changes_made_during_a_rebuild_into_both_indexes() {
        build(car("Kia", "Rio"));
        var late = car("Kia", "Late");
        var gone = car("Kia", "Gone");
        try (var rebuild = engine.rebuild()) {
            rebuild.add(documents(gone));
            have(late);
            engine.apply(List.of(), List.of(gone.view().id()));
            assertThat(names(CarQuery.EVERYTHING)).containsExactly("Kia Late 2024", "Kia Rio 2024");
            rebuild.switchOver();
        }
        assertThat(names(CarQuery.EVERYTHING)).containsExactly("Kia Late 2024");
    }

    @Test
    void forgets_a_rebuild_that_was_given_up() throws IOException {
        build(car("Kia", "Rio"));
        engine.rebuild().close();
        have(car("Kia", "Ceed"));
        assertThat(engine.documents()).isEqualTo(2);
        try (var indexes = Files.list(home).filter(Files::isDirectory)) {
            assertThat(indexes).hasSize(1);
        }
    }

    @Test
    void allows_one_rebuild_at_a_time() {
        try (var rebuild = engine.rebuild()) {
            assertThat(rebuild).isNotNull();
            assertThatThrownBy(() -> engine.rebuild()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void answers_without_a_gap_while_indexes_change() throws Exception {
        build(car("Kia", "Rio"));
        var done = new AtomicBoolean();
        Callable<Integer> searching = () -> {
            var searches = 0;
            while (!done.get()) {
                assertThat(engine.search(CarQuery.EVERYTHING, 0, 1).hits()).hasSize(1);
                searches++;
            }
            return searches;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var searchers = List.of(threads.submit(searching), threads.submit(searching));
            for (int i = 0; i < 30; i++) {
                build(car("Kia", "Rio"));
            }
            done.set(true);
            for (var searcher : searchers) {
                assertThat(searcher.get()).isPositive();
            }
        }
    }

    private void build(Cars... cars) {
        try (var rebuild = engine.rebuild()) {
            rebuild.add(documents(cars));
            rebuild.switchOver();
        }
    }

    private static List<CarDocument> documents(Cars... cars) {
        return List.of(cars).stream()
                .map(car -> new CarDocument(car.view(), List.of()))
                .toList();
    }

    private void reopen(String copy) {
        engine.close();
        engine = open(copy);
    }
}
