package dev.motorpool.search.lucene;

import dev.motorpool.booking.api.Period;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.BytesRef;

/** Periods as bytes, merged and in order, so that a few comparisons tell whether another meets one of them. */
final class BusyTimes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int PERIOD = 2 * Long.BYTES;

    private BusyTimes() {}

    static BytesRef encode(List<Period> periods) {
        var merged = merge(periods);
        var bytes = ByteBuffer.allocate(merged.size() * PERIOD);
        merged.forEach(period -> bytes.putLong(micros(period.from())).putLong(micros(period.to())));
        return new BytesRef(bytes.array());
    }

    /** Whether any of the periods shares a moment with the one from and, not included, to. */
    static boolean meet(BytesRef encoded, long from, long to) {
        int low = 0;
        int high = encoded.length / PERIOD;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (end(encoded, middle) <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * PERIOD < encoded.length && start(encoded, low) < to;
    }

    static long micros(java.time.Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + instant.getNano() / 1_000;
    }

    private static List<Period> merge(List<Period> periods) {
        var merged = new ArrayList<Period>();
        for (var period :
                periods.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            if (merged.isEmpty() || merged.getLast().to().isBefore(period.from())) {
                merged.add(period);
            } else if (merged.getLast().to().isBefore(period.to())) {
                merged.add(new Period(merged.removeLast().from(), period.to()));
            }
        }
        return merged;
    }

    private static long start(BytesRef encoded, int period) {
        return (long) LONG.get(encoded.bytes, encoded.offset + period * PERIOD);
    }

    private static long end(BytesRef encoded, int period) {
        return (long) LONG.get(encoded.bytes, encoded.offset + period * PERIOD + Long.BYTES);
    }
}
