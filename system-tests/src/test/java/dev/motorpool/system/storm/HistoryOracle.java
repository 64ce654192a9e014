package dev.motorpool.system.storm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds double bookings in nothing but the clients' own log, those too that were cancelled before anybody looked.
 *
 * <p>What the system may give another car without being asked promises no certain car, and is left to the other oracles.
 *
 * <p>From the moment a client holds the answer in its hands until it, or another, sends the next call that may change the
 * booking, the car is certainly given away; a hold only until its deadline. If two bookings of a car are certain at the
 * same moment and their rentals overlap, the system has promised one car twice, whatever order it claims.
 */
final class HistoryOracle {

    private static final int ENOUGH = 1_000;

    /** A promise that certainly stood from {@code since} to {@code until}. */
    private record Promise(UUID booking, Wish wish, Instant since, Instant until) {

        boolean contradicts(Promise other) {
            return !booking.equals(other.booking)
                    && wish.overlaps(other.wish)
                    && since.isBefore(other.until)
                    && other.since.isBefore(until);
        }
    }

    private HistoryOracle() {}

    static List<String> violations(Collection<Call> log) {
        var byBooking = log.stream()
                .filter(call -> call.booking() != null && (call.isDone() || call.isUnknown()))
                .collect(Collectors.groupingBy(Call::booking));
        var byCar = byBooking.values().stream()
                .flatMap(calls -> promises(calls).stream())
                .sorted(Comparator.comparing((Promise promise) -> promise.wish().from()))
                .collect(Collectors.groupingBy(promise -> promise.wish().car()));
        var found = new ArrayList<String>();
        byCar.values().forEach(promises -> contradictions(promises, found));
        return found;
    }

    private static List<Promise> promises(List<Call> calls) {
        var versions = new TreeMap<Long, Call>();
        for (var call : calls) {
            if (call.isDone()) {
                versions.merge(call.seen().version(), call, HistoryOracle::earlier);
            }
        }
        return versions.values().stream()
                .filter(call -> call.seen().keepsTheCar() && !call.seen().movable())
                .map(call -> promise(call, calls))
                .filter(promise -> promise.since().isBefore(promise.until()))
                .toList();
    }

    private static Promise promise(Call made, List<Call> calls) {
        var seen = made.seen();
        var until = calls.stream()
                .filter(call -> !call.isDone() || call.seen().version() > seen.version())
                .map(Call::sent)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        if (seen.isHold() && seen.holdUntil().isBefore(until)) {
            until = seen.holdUntil();
        }
        return new Promise(seen.id(), seen.wish(), made.answered(), until);
    }

    private static Call earlier(Call one, Call other) {
        return one.answered().isBefore(other.answered()) ? one : other;
    }

    /** Of one car, by the start of the rental. */
    private static void contradictions(List<Promise> promises, List<String> found) {
        for (var i = 0; i < promises.size(); i++) {
            var one = promises.get(i);
            for (var j = i + 1;
                    j < promises.size()
                            && promises.get(j).wish().from().isBefore(one.wish().to());
                    j++) {
                if (one.contradicts(promises.get(j))) {
                    found.add("promised twice: " + one + " and " + promises.get(j));
                }
                if (found.size() >= ENOUGH) {
                    return;
                }
            }
        }
    }

    /** How many answers of each kind there were, for the report. */
    static Map<String, Long> tally(Collection<Call> log) {
        return log.stream()
                .collect(Collectors.groupingBy(
                        call -> "%s %s".formatted(call.action().name().toLowerCase(), call.status()),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
