package dev.motorpool.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.RandomFleet;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.engine.Vocabulary;
import dev.motorpool.search.engine.Vocabulary.Kind;
import dev.motorpool.search.engine.Vocabulary.Place;
import dev.motorpool.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Both engines, the same fleet, the same questions: the same hits in the same order, totals, facets, suggestions. */
class SameAnswersTests {

    private static final int CARS = 300;
    private static final int QUERIES = 150;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void random_fleets_are_found_alike(long seed) {
        var copy = UUID.randomUUID().toString();
        var json = JsonMapper.builder().build();
        var settings = OpenSearchServer.settings(OpenSearchServer.shared().url());
        try (var lucene = new LuceneEngine(home, copy, json);
                var opensearch = new OpenSearchEngine(settings, copy, json)) {
            var random = new RandomFleet(seed);
            var engines = List.of(lucene, opensearch);
            fill(random, engines);
            var found = 0L;
            for (int i = 0; i < QUERIES; i++) {
                found += compare(random.query(), i % 5 * 3, engines);
            }
            for (int i = 0; i < QUERIES; i++) {
                var query = random.query();
                assertThat(opensearch.commonCurrency(query)).as("%s", query).isEqualTo(lucene.commonCurrency(query));
            }
            assertThat(found).as("cars found in all").isGreaterThan(QUERIES);
            assertThat(sorted(opensearch.vocabulary())).isEqualTo(sorted(lucene.vocabulary()));
        }
    }

    /** Some of it by a rebuild, some by changes and removals. */
    private static void fill(RandomFleet random, List<? extends SearchEngine> engines) {
        var cars = random.cars(CARS);
        var changed = new ArrayList<CarDocument>();
        for (var old : cars.subList(0, 20)) {
            changed.add(new CarDocument(old.car(), random.car().busy()));
        }
        var gone = cars.subList(20, 30).stream().map(car -> car.car().id()).toList();
        for (var engine : engines) {
            engine.takeOver(1);
            try (var rebuild = engine.rebuild()) {
                rebuild.add(cars);
                rebuild.switchOver();
            }
            engine.apply(changed, gone);
        }
    }

    private static long compare(CarQuery query, int offset, List<? extends SearchEngine> engines) {
        var expected = engines.getFirst().search(query, offset, 10);
        var answer = engines.getLast().search(query, offset, 10);
        assertThat(answer).as("%s", query).isEqualTo(expected);
        return expected.total();
    }

    private static List<?> sorted(Vocabulary vocabulary) {
        return Stream.concat(
                        vocabulary.kinds().stream().sorted(Comparator.comparing(Kind::name)),
                        vocabulary.places().stream()
                                .sorted(Comparator.comparing(Place::name))
                                .map(SameAnswersTests::rounded))
                .toList();
    }

    /** Lucene keeps a place to a centimetre. */
    private static Place rounded(Place place) {
        return new Place(
                place.branchId(), place.name(), round(place.latitude()), round(place.longitude()), place.cars());
    }

    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000d;
    }
}
