package dev.motorpool.search.lucene;

import static dev.motorpool.search.engine.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.EngineContract;
import dev.motorpool.search.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LuceneEngineTests extends EngineContract {

    @TempDir
    Path home;

    @Override
    public SearchEngine open(String copy) {
        return new LuceneEngine(home, copy, JsonMapper.builder().build());
    }

    @Test
    void keeps_what_was_committed_and_nothing_else() {
        build(car("Kia", "Rio"));
        have(car("Kia", "Ceed"));
        engine.commit();
        have(car("Kia", "EV9"));
        reopen(copy);
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
        engine = open(copy);
        assertThat(engine.isWhole()).isFalse();
        build(car("Kia", "Rio"));
        assertThat(engine.documents()).isEqualTo(1);
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

    private void reopen(String copy) {
        engine.close();
        engine = open(copy);
    }
}
