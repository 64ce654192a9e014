package dev.motorpool.search.lucene;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.CarQuery.Order;
import dev.motorpool.search.engine.Choices;
import dev.motorpool.search.engine.Demands;
import dev.motorpool.search.engine.Near;
import dev.motorpool.search.engine.PriceRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same questions asked through the gateway of a running system and straight on its index, in turns and at the same
 * concurrency. {@code load/search.sh} fills the system and runs this; arguments: address, index folder, rounds.
 */
final class EdgeComparison {

    private static final int CLIENTS = 8;
    private static final int QUESTIONS = 250;
    private static final Instant START = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);

    /** A question in both languages. */
    private record Question(CarQuery query, String parameters) {}

    private interface Ask {
        void ask(Question question) throws Exception;
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final IndexSearcher searcher;
    private final LuceneSearch lucene = new LuceneSearch(JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS) // as the service writes and reads them
            .build());

    private EdgeComparison(String address, IndexSearcher searcher) {
        this.address = address;
        this.searcher = searcher;
    }

    public static void main(String[] arguments) throws Exception {
        var index = new IndexDirectories(Path.of(arguments[1])).current().orElseThrow();
        try (var directory = FSDirectory.open(index);
                var reader = DirectoryReader.open(directory)) {
            System.out.printf("%d cars in the index%n", reader.numDocs());
            new EdgeComparison(arguments[0], new IndexSearcher(reader)).run(Integer.parseInt(arguments[2]));
        }
    }

    private void run(int rounds) throws Exception {
        for (int warmUp = 0; warmUp < 4; warmUp++) {
            measure(warmUp, this::straight);
            measure(warmUp, this::throughTheGateway);
        }
        for (int round = 1; round <= rounds; round++) {
            var straight = measure(round, this::straight);
            var gateway = measure(round, this::throughTheGateway);
            System.out.printf(
                    "round %d  straight mean %.2f ms  gateway mean %.2f p50 %.2f p95 %.2f ms  ratio of means %.2f"
                            + "  (p95 under 15 ms, ratio at most 4)%n",
                    round,
                    mean(straight),
                    mean(gateway),
                    at(gateway, 50),
                    at(gateway, 95),
                    mean(gateway) / mean(straight));
        }
    }

    /** Compared by means: eight clients on two processors wait for turns, which medians and tails do not show alike. */
    private static double mean(long[] times) {
        return Arrays.stream(times).average().orElseThrow() / 1e6;
    }

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private void straight(Question question) throws IOException {
        lucene.search(searcher, question.query(), 0, 20);
    }

    private void throughTheGateway(Question question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/search?" + question.parameters()))
                .timeout(Duration.ofSeconds(10))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + request.uri());
        }
    }

    /** Sorted times in nanoseconds. */
    private static long[] measure(int seed, Ask way) throws Exception {
        var clients = new ArrayList<Callable<long[]>>();
        for (int client = 0; client < CLIENTS; client++) {
            var random = new Random(1_000L * seed + client);
            clients.add(() -> {
                var times = new long[QUESTIONS];
                for (int i = 0; i < QUESTIONS; i++) {
                    var question = question(random);
                    var began = System.nanoTime();
                    way.ask(question);
                    times[i] = System.nanoTime() - began;
                }
                return times;
            });
        }
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var all = LongStream.builder();
            for (var times : pool.invokeAll(clients)) {
                Arrays.stream(times.get()).forEach(all);
            }
            return all.build().sorted().toArray();
        }
    }

    /** Half are what the first page asks, a place and dates; the rest adds filters or words. */
    private static Question question(Random random) {
        var near = city(random.nextInt(60));
        var from = START.plus(Duration.ofHours(random.nextInt(150 * 24)));
        var free = new Period(from, from.plus(Duration.ofDays(1 + random.nextInt(7))));
        var base = "lat=%s&lng=%s&radius=50&pickupTime=%s&dropoffTime=%s&sort=distance"
                .formatted(near.latitude(), near.longitude(), free.from(), free.to());
        return switch (random.nextInt(4)) {
            case 0 ->
                new Question(
                        new CarQuery(null, near, free, demands(), choices(), Order.DISTANCE),
                        base + "&features=gps&minRating=3.5&fuelType=petrol,electric&transmission=automatic&seats=4"
                                + "&minPrice=20&maxPrice=200");
            case 1 -> new Question(plain("toyta", near, free), base + "&q=toyta");
            default -> new Question(plain(null, near, free), base);
        };
    }

    private static CarQuery plain(@Nullable String text, Near near, Period free) {
        return new CarQuery(text, near, free, Demands.NONE, Choices.NONE, Order.DISTANCE);
    }

    private static Demands demands() {
        return new Demands(Set.of("gps"), new BigDecimal("3.5"), null);
    }

    private static Choices choices() {
        return new Choices(
                Set.of(FuelType.PETROL, FuelType.ELECTRIC),
                Set.of(Transmission.AUTOMATIC),
                Set.of(),
                Set.of(),
                4,
                new PriceRange(BigDecimal.valueOf(20), BigDecimal.valueOf(200)));
    }

    /** The same places as in {@code load/search.sh}. */
    private static Near city(int k) {
        return new Near(26 + 22 * k / 60.0, -122 + 48 * (k * 17 % 60) / 60.0, 50);
    }
}
