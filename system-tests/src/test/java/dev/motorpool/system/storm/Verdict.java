package dev.motorpool.system.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a storm did and what the oracles say.
 *
 * @param tally answers by action and status
 * @param state overlaps in the rows
 * @param history double bookings in the clients' log
 * @param acknowledgements lost, altered and invented bookings
 * @param unwanted answers that are neither a yes nor a refusal, and deadlocks
 */
record Verdict(
        Duration length,
        Map<String, Long> tally,
        List<String> state,
        List<String> history,
        List<String> acknowledgements,
        List<String> unwanted) {

    static List<String> unwanted(Collection<Call> log, long deadlocks) {
        var found = new ArrayList<String>();
        log.stream()
                .filter(call -> !call.isDone() && !call.isRefused())
                .forEach(call -> found.add("unwanted answer: " + call));
        if (deadlocks > 0) {
            found.add(deadlocks + " deadlocks");
        }
        return found;
    }

    List<String> violations() {
        return Stream.of(state, history, acknowledgements, unwanted)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether both oracles that look for double bookings found some: what a storm without protection must come to. */
    boolean showsDoubleBookings() {
        return !state.isEmpty() && !history.isEmpty();
    }

    @Override
    public String toString() {
        return "%s in %d s%n    overlaps %d, double bookings in the log %d, lost, altered or invented %d, unwanted %d"
                .formatted(
                        tally,
                        length.toSeconds(),
                        state.size(),
                        history.size(),
                        acknowledgements.size(),
                        unwanted.size());
    }
}
