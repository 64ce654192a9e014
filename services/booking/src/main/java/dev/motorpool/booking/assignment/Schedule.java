package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cars of one class at one branch, and when each is taken: what fits where.
 *
 * <p>A car is chosen by best fit: the free gap that the rental leaves the least of, so that long gaps stay for long rentals.
 * When no car is free, {@link #makeRoom} looks for a chain of moves: the wish takes the place of bookings that are put on
 * other cars, where they may take the place of others, up to {@value #DEEPEST} cars deep. No car is visited twice on the way,
 * and the deepest move comes first, so that no two bookings of a car ever overlap in between.
 */
final class Schedule {

    private static final int DEEPEST = 3;

    /** More bookings than this in the way of one are left where they are. */
    private static final int MOST_IN_THE_WAY = 3;

    /** So many questions asked, the search gives up: a refusal in time is better than room too late. */
    private static final int BUDGET = 2_000;

    /** Who wants a place for how long. */
    private record Wanted(@Nullable BookingId by, Period blocked) {}

    private final Map<CarId, List<Slot>> cars = new LinkedHashMap<>();
    private final @Nullable BookingId instead;
    private int budget = BUDGET;

    /**
     * @param instead the booking that the wish is for: never in its own way, and in the way of the others until it has moved
     */
    Schedule(Map<CarId, List<Slot>> cars, @Nullable BookingId instead) {
        this.instead = instead;
        cars.forEach((car, slots) -> this.cars.put(car, new ArrayList<>(slots)));
    }

    /** Cars that are free for the whole period, the one with the smallest gap first. */
    List<CarId> free(Period wanted) {
        return free(new Wanted(instead, wanted));
    }

    private List<CarId> free(Wanted wanted) {
        return cars.keySet().stream()
                .filter(car -> inTheWay(car, wanted).isEmpty())
                .sorted(Comparator.comparing((CarId car) -> gap(car, wanted.blocked()))
                        .thenComparing(CarId::value))
                .toList();
    }

    /** Room for the period by moving others, as few as may be, if there is some. */
    Optional<Room> makeRoom(Period wanted) {
        for (var depth = 0; depth <= DEEPEST; depth++) {
            var moves = new ArrayList<Move>();
            var car = place(new Wanted(instead, wanted), depth, new ArrayDeque<>(), new HashSet<>(), moves);
            if (car.isPresent()) {
                return Optional.of(new Room(car.get(), moves));
            }
        }
        return Optional.empty();
    }

    private Optional<CarId> place(
            Wanted wanted, int depth, Deque<CarId> visited, Set<BookingId> moved, List<Move> moves) {
        var free = free(wanted).stream().filter(car -> !visited.contains(car)).findFirst();
        if (free.isPresent() || depth == 0) {
            return free;
        }
        for (var car : byTheirNumberInTheWay(wanted)) {
            if (budget-- <= 0) {
                return Optional.empty();
            }
            if (!visited.contains(car) && clear(car, wanted, depth, visited, moved, moves)) {
                return Optional.of(car);
            }
        }
        return Optional.empty();
    }

    /** Puts all that is in the way onto other cars, or leaves everything as it was. */
    private boolean clear(
            CarId car, Wanted wanted, int depth, Deque<CarId> visited, Set<BookingId> moved, List<Move> moves) {
        var leaving = inTheWay(car, wanted);
        if (leaving.size() > MOST_IN_THE_WAY
                || !leaving.stream().allMatch(slot -> slot.movable() && !moved.contains(slot.booking()))) {
            return false;
        }
        var before = copy();
        var made = moves.size();
        visited.push(car);
        for (var slot : leaving) {
            moved.add(slot.booking());
            var to = place(new Wanted(slot.booking(), slot.blocked()), depth - 1, visited, moved, moves);
            if (to.isEmpty()) {
                moves.subList(made, moves.size()).forEach(move -> moved.remove(move.booking()));
                moves.subList(made, moves.size()).clear();
                leaving.forEach(left -> moved.remove(left.booking()));
                visited.pop();
                cars.putAll(before);
                return false;
            }
            moves.add(new Move(slot.booking(), to.get()));
            slots(car).remove(slot);
            slots(to.get()).add(slot);
        }
        visited.pop();
        return true;
    }

    private List<CarId> byTheirNumberInTheWay(Wanted wanted) {
        return cars.keySet().stream()
                .sorted(Comparator.comparing(
                                (CarId car) -> inTheWay(car, wanted).size())
                        .thenComparing(CarId::value))
                .toList();
    }

    private List<Slot> inTheWay(CarId car, Wanted wanted) {
        return slots(car).stream()
                .filter(slot ->
                        !slot.booking().equals(wanted.by()) && slot.blocked().overlaps(wanted.blocked()))
                .toList();
    }

    /** From the end of what comes before to the start of what comes after. */
    private Duration gap(CarId car, Period wanted) {
        var from = Instant.EPOCH;
        var to = wanted.to().plus(Duration.ofDays(36_500));
        for (var slot : slots(car)) {
            if (!slot.blocked().to().isAfter(wanted.from())
                    && slot.blocked().to().isAfter(from)) {
                from = slot.blocked().to();
            }
            if (!slot.blocked().from().isBefore(wanted.to())
                    && slot.blocked().from().isBefore(to)) {
                to = slot.blocked().from();
            }
        }
        return Duration.between(from, to);
    }

    private List<Slot> slots(CarId car) {
        return cars.getOrDefault(car, List.of());
    }

    private Map<CarId, List<Slot>> copy() {
        var copy = new LinkedHashMap<CarId, List<Slot>>();
        cars.forEach((car, slots) -> copy.put(car, new ArrayList<>(slots)));
        return copy;
    }
}
