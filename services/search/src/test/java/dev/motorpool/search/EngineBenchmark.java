package dev.motorpool.search;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.CarDocument;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.CarQuery.Order;
import dev.motorpool.search.engine.Cars;
import dev.motorpool.search.engine.Choices;
import dev.motorpool.search.engine.Demands;
import dev.motorpool.search.engine.Near;
import dev.motorpool.search.engine.PriceRange;
import dev.motorpool.search.engine.Queries;
import dev.motorpool.search.engine.SearchEngine;
import dev.motorpool.search.lucene.LuceneEngine;
import dev.motorpool.search.opensearch.ClusterSettings;
import dev.motorpool.search.opensearch.OpenSearchEngine;
import dev.motorpool.search.opensearch.OpenSearchServer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast the engine is by itself: 100,000 cars in 60 cities, each busy 20 times in the next half year.
 *
 * <p>Run it in the module's folder with its test class path; arguments: cars, threads, queries per kind, and {@code
 * opensearch} for that instead of Lucene.
 */
final class EngineBenchmark {

    private static final String[][] KINDS = {
        {"Tesla", "Model 3"},
        {"Tesla", "Model Y"},
        {"Toyota", "Corolla"},
        {"Toyota", "RAV4"},
        {"Ford", "F-150"},
        {"Ford", "Mustang"},
        {"Kia", "Rio"},
        {"Honda", "Civic"},
        {"Honda", "CR-V"},
        {"BMW", "X5"},
        {"Mercedes-Benz", "C-Class"},
        {"Jeep", "Wrangler"},
        {"Nissan", "Altima"},
        {"Chevrolet", "Tahoe"},
        {"Volkswagen", "Golf"},
        {"Audi", "A4"},
        {"Hyundai", "Tucson"},
        {"Subaru", "Outback"},
        {"Porsche", "Macan"}
    };
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final Instant START = Instant.now().plus(Duration.ofDays(1));

    private final Random random = new Random(7);
    private final double[][] cities = new double[60][];

    private final boolean cluster;

    private EngineBenchmark(boolean cluster) {
        this.cluster = cluster;
        Arrays.setAll(cities, i -> new double[] {26 + random.nextDouble() * 22, -122 + random.nextDouble() * 48});
    }

    public static void main(String[] arguments) throws Exception {
        var cars = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        var queries = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        var cluster = arguments.length > 3 && arguments[3].equals("opensearch");
        new EngineBenchmark(cluster).run(cars, threads, queries);
    }

    private void run(int cars, int threads, int queries) throws Exception {
        var home = Files.createTempDirectory(Path.of("target"), "bench");
        try (var engine = engine(home)) {
            fill(engine, cars);
            run(engine, mix().get("mix"), threads, 5 * queries); // until the compiler is done
            for (var entry : mix().entrySet()) {
                measure(engine, entry.getKey(), entry.getValue(), threads, queries);
            }
            System.gc();
            var heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf("heap in use after a collection: %d MB%n", heap >> 20);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private SearchEngine engine(Path home) {
        var json = JsonMapper.builder().build();
        if (!cluster) {
            return new LuceneEngine(home, "bench", json);
        }
        var settings = ClusterSettings.of(OpenSearchServer.shared().url(), "", "", "cars");
        return new OpenSearchEngine(settings, "bench", json);
    }

    private void fill(SearchEngine engine, int cars) {
        var began = System.nanoTime();
        engine.takeOver(1);
        try (var rebuild = engine.rebuild()) {
            for (int done = 0; done < cars; done += 500) {
                var page = new ArrayList<CarDocument>();
                for (int i = 0; i < 500; i++) {
                    page.add(document());
                }
                rebuild.add(page);
            }
            rebuild.switchOver();
        }
        System.out.printf("%d cars indexed in %.1f s%n", engine.documents(), (System.nanoTime() - began) / 1e9);
    }

    private CarDocument document() {
        var kind = KINDS[random.nextInt(KINDS.length)];
        var city = random.nextInt(cities.length);
        var car = Cars.car(kind[0], kind[1])
                .id(new CarId(new UUID(random.nextLong(), random.nextLong())))
                .year(2010 + random.nextInt(15))
                .fuel(FuelType.values()[random.nextInt(4)])
                .gears(Transmission.values()[random.nextInt(2)])
                .carClass(CarClass.values()[random.nextInt(CarClass.values().length)])
                .seats(2 + random.nextInt(7))
                .features("GPS", random.nextBoolean() ? "Bluetooth" : "Child seat")
                .rating(BigDecimal.valueOf(300 + random.nextInt(200), 2).toString())
                .price(BigDecimal.valueOf(2_000 + random.nextInt(30_000), 2).toString())
                .branch(new BranchId(new UUID(1, city)), "City " + city)
                .at(cities[city][0] + random.nextGaussian() / 5, cities[city][1] + random.nextGaussian() / 5);
        var busy = new ArrayList<Period>();
        for (int i = 0; i < 20; i++) {
            var from = START.plus(Duration.ofHours(9L * 24 * i + random.nextInt(100)));
            busy.add(new Period(from, from.plus(Duration.ofHours(24 + random.nextInt(72)))));
        }
        return new CarDocument(car.view(), busy);
    }

    private Map<String, Function<Random, CarQuery>> mix() {
        var mix = new LinkedHashMap<String, Function<Random, CarQuery>>();
        mix.put("near", r -> new CarQuery(null, near(r), null, Demands.NONE, Choices.NONE, Order.DISTANCE));
        mix.put("near+dates", r -> new CarQuery(null, near(r), free(r), Demands.NONE, Choices.NONE, Order.DISTANCE));
        mix.put("near+dates+filters", this::filtered);
        mix.put("text", r -> Queries.text(text(r)));
        mix.put(
                "text+near+dates",
                r -> new CarQuery(text(r), near(r), free(r), Demands.NONE, Choices.NONE, Order.RELEVANCE));
        mix.put("dates", r -> Queries.free(free(r)));
        mix.put("filters", r -> Queries.choosing(choices(r)));
        mix.put("everything", r -> CarQuery.EVERYTHING);
        var kinds = List.copyOf(mix.values());
        mix.put("mix", r -> kinds.get(r.nextInt(kinds.size())).apply(r));
        return mix;
    }

    private CarQuery filtered(Random random) {
        var demands = new Demands(Set.of("gps"), new BigDecimal("3.5"), null);
        return new CarQuery(null, near(random), free(random), demands, choices(random), Order.PRICE);
    }

    private static Choices choices(Random random) {
        return new Choices(
                Set.of(FuelType.values()[random.nextInt(3)], FuelType.ELECTRIC),
                Set.of(Transmission.AUTOMATIC),
                Set.of(),
                Set.of(),
                4,
                new PriceRange(BigDecimal.valueOf(20), BigDecimal.valueOf(200)));
    }

    private Near near(Random random) {
        var city = cities[random.nextInt(cities.length)];
        return new Near(city[0], city[1], 50);
    }

    private static Period free(Random random) {
        var from = START.plus(Duration.ofHours(random.nextInt(150 * 24)));
        return new Period(from, from.plus(Duration.ofHours(24L * (1 + random.nextInt(7)))));
    }

    private static String text(Random random) {
        var texts = new String[] {"tesla", "toyta corola", "ford f-150", "mercedes", "wranglr", "hon", "model 3"};
        return texts[random.nextInt(texts.length)];
    }

    private void measure(SearchEngine engine, String name, Function<Random, CarQuery> query, int threads, int queries)
            throws Exception {
        var began = System.nanoTime();
        var times = run(engine, query, threads, queries);
        System.out.printf(
                "%-20s p50 %6.2f ms  p95 %6.2f ms  p99 %6.2f ms  %7.0f/s%n",
                name,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times.length / ((System.nanoTime() - began) / 1e9));
    }

    /** Processor time where it is ours, because it says the same on a busy machine; the rate is what the clock saw. */
    private long now() {
        return cluster ? System.nanoTime() : PROCESSOR.getCurrentThreadCpuTime();
    }

    private long[] run(SearchEngine engine, Function<Random, CarQuery> query, int threads, int queries)
            throws Exception {
        var clients = new ArrayList<Callable<long[]>>();
        for (int client = 0; client < threads; client++) {
            var random = new Random(client);
            clients.add(() -> {
                var times = new long[queries];
                for (int i = 0; i < queries; i++) {
                    var asked = query.apply(random);
                    var began = now();
                    engine.search(asked, 0, 20);
                    times[i] = now() - began;
                }
                return times;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = LongStream.builder();
            for (var times : pool.invokeAll(clients)) {
                Arrays.stream(times.get()).forEach(all);
            }
            return all.build().sorted().toArray();
        }
    }
}
