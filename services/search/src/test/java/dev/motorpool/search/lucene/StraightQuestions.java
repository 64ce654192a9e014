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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions of {@code load/search.lua} asked straight on the index of a running system, at the same concurrency. {@code
 * load/search.sh} runs this; argument: the index folder. For each line of the input it asks for some seconds and prints
 * the mean time of a question in milliseconds.
 */
final class StraightQuestions {

    private static final int CLIENTS = 8;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Instant START = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);

    private final IndexSearcher searcher;
    private final LuceneSearch lucene = new LuceneSearch(JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS) // as the service writes and reads them
            .build());

    private StraightQuestions(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    public static void main(String[] arguments) throws Exception {
        var index = new IndexDirectories(Path.of(arguments[0])).current().orElseThrow();
        try (var directory = FSDirectory.open(index);
                var reader = DirectoryReader.open(directory)) {
            var straight = new StraightQuestions(new IndexSearcher(reader));
            while (System.in.read() >= 0) {
                System.out.printf("%.2f%n", straight.meanMillis());
            }
        }
    }

    private double meanMillis() throws Exception {
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var answered = pool.invokeAll(Collections.<Callable<Long>>nCopies(CLIENTS, this::ask)).stream()
                    .mapToLong(Future::resultNow)
                    .sum();
            return (double) CLIENTS * ROUND.toMillis() / answered;
        }
    }

    /** One client's questions, one after the other; how many were answered. */
    private long ask() throws IOException {
        var random = new Random();
        var until = System.nanoTime() + ROUND.toNanos();
        long answered = 0;
        for (; System.nanoTime() < until; answered++) {
            lucene.search(searcher, question(random), 0, 20);
        }
        return answered;
    }

    /** Half are what the first page asks, a place and dates; the rest adds filters or words. */
    private static CarQuery question(Random random) {
        var near = city(random.nextInt(60));
        var from = START.plus(Duration.ofHours(random.nextInt(150 * 24)));
        var free = new Period(from, from.plus(Duration.ofDays(1 + random.nextInt(7))));
        return switch (random.nextInt(4)) {
            case 0 -> new CarQuery(null, near, free, demands(), choices(), Order.DISTANCE);
            case 1 -> plain("toyta", near, free);
            default -> plain(null, near, free);
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
