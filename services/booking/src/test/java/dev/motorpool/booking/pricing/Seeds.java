package dev.motorpool.booking.pricing;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Properties on random cases: thousands of seeds, and one that fails is named and replayed with {@code -Dseed=}. */
final class Seeds {

    private Seeds() {}

    static void each(int cases, Consumer<Random> property) {
        var only = Long.getLong("seed");
        (only == null ? LongStream.range(0, cases) : LongStream.of(only)).forEach(seed -> {
            try {
                property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        });
    }

    static <T> T oneOf(Random random, java.util.List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
