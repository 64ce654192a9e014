package dev.motorpool.system.storm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares what clients were told with the rows that are there: nothing acknowledged is lost or altered, and nothing is
 * there that nobody asked for. A row may only be ahead of the last answer by calls whose outcome is unknown, and by the
 * end of a hold.
 */
final class AcknowledgementOracle {

    /** A booking's row, and whose it is. */
    record Row(UUID customer, Seen booking) {}

    private final Map<UUID, Row> rows;
    private final List<String> found = new ArrayList<>();

    private AcknowledgementOracle(Map<UUID, Row> rows) {
        this.rows = rows;
    }

    static List<String> violations(Collection<Call> log, Collection<Row> rows) {
        var byId = rows.stream().collect(Collectors.toMap(row -> row.booking().id(), row -> row));
        var oracle = new AcknowledgementOracle(byId);
        var byBooking =
                log.stream().filter(call -> call.booking() != null).collect(Collectors.groupingBy(Call::booking));
        byBooking.forEach(oracle::compare);
        oracle.answersAgree(log);
        oracle.ghosts(byBooking.keySet(), log);
        return oracle.found;
    }

    private void compare(UUID id, List<Call> calls) {
        var told = calls.stream()
                .filter(Call::isDone)
                .map(Call::seen)
                .max(Comparator.comparing(Seen::version))
                .orElseThrow();
        var row = rows.get(id);
        if (row == null) {
            found.add("lost: " + told);
            return;
        }
        var is = row.booking();
        if (is.version() < told.version()) {
            found.add("a change is lost: %s is %s".formatted(told, is));
        } else if (is.version() == told.version()) {
            same(told, is);
        } else {
            ahead(told, is, calls.stream().filter(Call::isUnknown).count());
        }
    }

    private void ahead(Seen told, Seen is, long unknown) {
        var ended = told.isHold() && is.status().equals("expired") ? 1 : 0;
        if (!told.movable() && is.version() - told.version() > unknown + ended) {
            found.add("changed without being asked: %s is %s".formatted(told, is));
        } else if (unknown == 0
                && !(is.isLike(told) && (ended == 1 || is.status().equals(told.status())))) {
            found.add("altered at its end: %s is %s".formatted(told, is));
        }
    }

    private static List<Object> key(Row row) {
        return List.of(
                row.customer(),
                row.booking().wish().from(),
                row.booking().wish().to());
    }

    private void same(Seen told, Seen is) {
        if (!told.equals(is)) {
            found.add("not as acknowledged: %s is %s".formatted(told, is));
        }
    }

    private void answersAgree(Collection<Call> log) {
        log.stream()
                .filter(Call::isDone)
                .collect(Collectors.groupingBy(
                        call -> call.seen().id() + " version " + call.seen().version(),
                        Collectors.mapping(Call::seen, Collectors.toSet())))
                .forEach((version, answers) -> {
                    if (answers.size() > 1) {
                        found.add("answers disagree about %s: %s".formatted(version, answers));
                    }
                });
    }

    private void ghosts(Collection<UUID> known, Collection<Call> log) {
        var unknown = log.stream()
                .filter(call -> call.action().isCreation() && call.isUnknown())
                .map(call ->
                        List.of(call.customer(), call.wish().from(), call.wish().to()))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.values().stream()
                .filter(row -> !known.contains(row.booking().id()))
                .filter(row -> !unknown.remove(key(row)))
                .forEach(row -> found.add("a ghost: " + row));
    }
}
