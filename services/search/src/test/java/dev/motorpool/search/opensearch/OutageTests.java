package dev.motorpool.search.opensearch;

import static dev.motorpool.search.engine.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.SearchUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The cluster goes away and comes back. */
class OutageTests {

    private FlakyWire wire;
    private OpenSearchEngine engine;

    @BeforeEach
    void build() throws IOException {
        wire = new FlakyWire(OpenSearchServer.shared().url());
        var settings = OpenSearchServer.settings(wire.url());
        engine = new OpenSearchEngine(
                settings, UUID.randomUUID().toString(), JsonMapper.builder().build());
        engine.takeOver(1);
        try (var rebuild = engine.rebuild()) {
            rebuild.add(List.of(kia()));
            rebuild.switchOver();
        }
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        wire.close();
    }

    @Test
    void refuses_while_the_cluster_is_away_and_answers_when_it_is_back() throws IOException {
        assertThat(found()).isEqualTo(1);
        wire.cut();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(this::found).isInstanceOf(SearchUnavailable.class);
        }
        assertThatThrownBy(engine::isWhole).isInstanceOf(SearchUnavailable.class);
        assertThatThrownBy(() -> engine.apply(List.of(kia()), List.of())).isInstanceOf(RuntimeException.class);
        wire.mend();
        Awaitility.await().atMost(Duration.ofSeconds(3)).ignoreExceptions().until(() -> found() == 1);
        engine.apply(List.of(kia()), List.of());
        assertThat(found()).isEqualTo(2);
    }

    @Test
    void does_not_wait_for_a_silent_cluster_again_and_again() throws IOException {
        wire.hang();
        var waited = 0;
        for (int i = 0; i < 30; i++) {
            var began = System.nanoTime();
            assertThatThrownBy(this::found).isInstanceOf(SearchUnavailable.class);
            if (System.nanoTime() - began > Duration.ofMillis(1_500).toNanos()) {
                waited++;
            }
        }
        assertThat(waited).as("searches that waited for the deadline").isBetween(1, 5);
        wire.mend();
        Awaitility.await().atMost(Duration.ofSeconds(5)).ignoreExceptions().until(() -> found() == 1);
    }

    @Test
    void survives_connections_that_were_closed_meanwhile() throws IOException {
        assertThat(found()).isEqualTo(1);
        wire.cut();
        wire.mend();
        assertThat(found()).isEqualTo(1);
    }

    private long found() {
        return engine.search(CarQuery.EVERYTHING, 0, 1).total();
    }

    private static CarDocument kia() {
        return new CarDocument(car("Kia", "Rio").view(), List.of());
    }
}
