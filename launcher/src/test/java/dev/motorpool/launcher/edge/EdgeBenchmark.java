package dev.motorpool.launcher.edge;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Measures a light GET at the service's own port and through the gateway in both ways, alternating in one run. The load
 * comes from {@code wrk} when it is installed, else from a plain loop in this JVM.
 *
 * <p>Run {@code main} with the test class path; arguments: rounds, seconds a round, connections.
 */
final class EdgeBenchmark {

    private static final String PATH = "/open/light";

    /** CPU time of this JVM for each request says more than the rate when others use the machine too. */
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private EdgeBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        var connections = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
        var targets = new LinkedHashMap<String, String>();
        targets.put("direct", "http://localhost:%d/cars".formatted(TwoWays.servicePort()));
        targets.put("sibling", "http://localhost:%d/cars".formatted(TwoWays.gatewayPort()));
        targets.put("http", "http://localhost:%d/search".formatted(TwoWays.gatewayPort()));
        var rates = new LinkedHashMap<String, ArrayList<Double>>();
        for (var round = 0; round <= rounds; round++) {
            for (var target : targets.entrySet()) {
                var before = PROCESS.getProcessCpuTime();
                var rate = rate(target.getValue() + PATH, seconds, connections);
                var micros = (PROCESS.getProcessCpuTime() - before) / 1000 / (rate * seconds);
                System.out.printf("round %d %-8s %8.0f req/s %6.1f us CPU%n", round, target.getKey(), rate, micros);
                if (round > 0) { // the first one warms up
                    rates.computeIfAbsent(target.getKey(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        report(rates);
        System.exit(0);
    }

    /** The ratio of each round by itself, as the machine may be busier in one round than in another. */
    private static void report(Map<String, ArrayList<Double>> rates) {
        var direct = rates.get("direct");
        rates.forEach((name, values) -> {
            var ratios = IntStream.range(0, values.size())
                    .mapToObj(round -> values.get(round) / direct.get(round))
                    .toList();
            System.out.printf("%-8s median %8.0f req/s  ratio %.2f%n", name, median(values), median(ratios));
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rate(String url, int seconds, int connections) throws Exception {
        try {
            return wrk(url, seconds, connections);
        } catch (IOException e) {
            return loop(url, seconds, connections);
        }
    }

    private static double wrk(String url, int seconds, int connections) throws IOException {
        var process = new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", url)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (output.contains("Non-2xx")) {
            throw new IllegalStateException(output);
        }
        return output.lines()
                .filter(line -> line.startsWith("Requests/sec:"))
                .mapToDouble(line -> Double.parseDouble(line.substring(13).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output));
    }

    private static double loop(String url, int seconds, int connections) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var tasks = new ArrayList<Callable<Long>>();
        for (var i = 0; i < connections; i++) {
            tasks.add(() -> ask(url, end));
        }
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var total = 0L;
            for (var count : threads.invokeAll(tasks)) {
                total += count.get();
            }
            return (double) total / seconds;
        }
    }

    private static long ask(String url, long end) throws IOException {
        var uri = java.net.URI.create(url);
        var request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted(uri.getPath())
                .getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket("localhost", uri.getPort())) {
            socket.setTcpNoDelay(true);
            var answer = socket.getInputStream();
            var count = 0L;
            for (; System.nanoTime() < end; count++) {
                socket.getOutputStream().write(request);
                readChunked(answer);
            }
            return count;
        }
    }

    private static void readChunked(InputStream answer) throws IOException {
        var last = 0;
        for (var b = answer.read(); ; b = answer.read()) {
            last = last << 8 | b;
            if (last == ('\r' << 24 | '\n' << 16 | '\r' << 8 | '\n') && answer.available() == 0) {
                return;
            }
        }
    }
}
