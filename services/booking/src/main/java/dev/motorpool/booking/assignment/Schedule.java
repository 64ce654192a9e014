package dev.motorpool.booking.assignment;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.assignment.Line.Wanted;
import dev.motorpool.fleet.api.CarId;
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
 * The cars of one class that are at one branch, or will be, and when each is taken: what fits where.
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

    private final Map<CarId, Line> cars = new LinkedHashMap<>();
    private final @Nullable BookingId instead;
    private int budget = BUDGET;

    /**
     * @param instead the booking that the wish is for: never in its own way, and in the way of the others until it has moved
     */
    Schedule(Map<CarId, Line> cars, @Nullable BookingId instead) {
        this.instead = instead;
        cars.forEach((car, line) -> this.cars.put(car, line.copy()));
    }

    /** Cars that are there and free for the whole period, the one with the smallest gap first. */
    List<CarId> free(Period wanted, Way way) {
        return free(new Wanted(instead, wanted, way));
    }

    private List<CarId> free(Wanted wanted) {
        return cars.keySet().stream()
                .filter(car -> line(car).isThereFor(wanted)
                        && line(car).inTheWay(wanted).isEmpty())
                .sorted(Comparator.comparing((CarId car) -> line(car).gap(wanted.blocked()))
                        .thenComparing(CarId::value))
                .toList();
    }

    /** Room for the period by moving others, as few as may be, if there is some. */
    Optional<Room> makeRoom(Period wanted, Way way) {
        for (var depth = 0; depth <= DEEPEST; depth++) {
            var moves = new ArrayList<Move>();
            var car = place(new Wanted(instead, wanted, way), depth, new ArrayDeque<>(), new HashSet<>(), moves);
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
        for (var car : thereByTheirNumberInTheWay(wanted)) {
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
        var leaving = line(car).inTheWay(wanted);
        if (leaving.size() > MOST_IN_THE_WAY
                || !leaving.stream().allMatch(slot -> slot.movable() && !moved.contains(slot.booking()))) {
            return false;
        }
        var before = copy();
        var made = moves.size();
        visited.push(car);
        for (var slot : leaving) {
            moved.add(slot.booking());
            var to = place(Wanted.of(slot), depth - 1, visited, moved, moves);
            if (to.isEmpty()) {
                moves.subList(made, moves.size()).forEach(move -> moved.remove(move.booking()));
                moves.subList(made, moves.size()).clear();
                leaving.forEach(left -> moved.remove(left.booking()));
                visited.pop();
                cars.putAll(before);
                return false;
            }
            moves.add(new Move(slot.booking(), to.get()));
            line(car).slots().remove(slot);
            line(to.get()).slots().add(slot);
        }
        visited.pop();
        return true;
    }

    private List<CarId> thereByTheirNumberInTheWay(Wanted wanted) {
        return cars.keySet().stream()
                .filter(car -> line(car).isThereFor(wanted))
                .sorted(Comparator.comparing(
                                (CarId car) -> line(car).inTheWay(wanted).size())
                        .thenComparing(CarId::value))
                .toList();
    }

    private Line line(CarId car) {
        return requireNonNull(cars.get(car));
    }

    private Map<CarId, Line> copy() {
        var copy = new LinkedHashMap<CarId, Line>();
        cars.forEach((car, line) -> copy.put(car, line.copy()));
        return copy;
    }
}
