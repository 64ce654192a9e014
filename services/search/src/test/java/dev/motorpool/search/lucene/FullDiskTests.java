package dev.motorpool.search.lucene;

import static dev.motorpool.search.engine.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.Cars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The disk is full for a while: the index goes on without a restart. */
class FullDiskTests {

    @TempDir
    Path home;

    private final AtomicBoolean full = new AtomicBoolean();
    private LuceneEngine engine;

    @BeforeEach
    void build() {
        engine = new LuceneEngine(home, "copy", JsonMapper.builder().build(), path -> filling(FSDirectory.open(path)));
        try (var rebuild = engine.rebuild()) {
            rebuild.switchOver();
        }
        put(car("Kia", "Rio"));
        engine.commit();
    }

    @AfterEach
    void close() {
        full.set(false);
        engine.close();
    }

    @Test
    void answers_while_the_disk_is_full_and_takes_changes_when_it_is_not() {
        full.set(true);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> put(car("Kia", "Ceed"))).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> engine.commit()).isInstanceOf(UncheckedIOException.class);
            assertThat(found()).isEqualTo(1);
        }
        full.set(false);
        try {
            put(car("Kia", "Ceed"));
        } catch (UncheckedIOException e) {
            put(car("Kia", "Ceed")); // the first attempt found the writer closed and opened another
        }
        engine.commit();
        assertThat(found()).isEqualTo(2);
    }

    @Test
    void gives_up_a_rebuild_that_fills_the_disk_and_makes_another_later() {
        var rebuild = engine.rebuild();
        full.set(true);
        assertThatThrownBy(() -> {
                    rebuild.add(Arrays.asList(document(car("Kia", "Ceed"))));
                    rebuild.switchOver();
                })
                .isInstanceOf(UncheckedIOException.class);
        full.set(false);
        rebuild.close();
        assertThat(found()).isEqualTo(1);
        try (var another = engine.rebuild()) {
            another.switchOver();
        }
        assertThat(found()).isZero();
    }

    private long found() {
        return engine.search(CarQuery.EVERYTHING, 0, 1).total();
    }

    private void put(Cars car) {
        engine.apply(Arrays.asList(document(car)), Arrays.asList());
    }

    private static CarDocument document(Cars car) {
        return new CarDocument(car.view(), Arrays.asList());
    }

    private Directory filling(Directory directory) {
        return new FilterDirectory(directory) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (full.get()) {
                    throw new IOException("No space left on device");
                }
                return super.createOutput(name, context);
            }
        };
    }
}
