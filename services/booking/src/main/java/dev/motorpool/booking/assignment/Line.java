package dev.motorpool.booking.assignment;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.BranchId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A car: where it is now, and when it is taken from then on.
 *
 * @param slots those that move the car all, of the others those around the time that is looked at
 */
record Line(BranchId home, List<Slot> slots) {

    /** Who wants a place for how long. */
    record Wanted(@Nullable BookingId by, Period blocked, Way way) {

        static Wanted of(Slot slot) {
            return new Wanted(slot.booking(), slot.blocked(), requireNonNull(slot.way()));
        }
    }

    Line copy() {
        return new Line(home, new ArrayList<>(slots));
    }

    /** Whether the car is where the wish begins, whoever has it then. */
    boolean isThereFor(Wanted wanted) {
        return slots.stream()
                .filter(slot -> slot.movesTheCar() && !isOf(wanted, slot))
                .filter(slot -> !slot.blocked().to().isAfter(wanted.blocked().from()))
                .max(Comparator.comparing(slot -> slot.blocked().to()))
                .map(slot -> requireNonNull(slot.way()).to())
                .orElse(home)
                .equals(wanted.way().from());
    }

    /** Whoever has the car at that time, and whoever would miss it afterwards. */
    List<Slot> inTheWay(Wanted wanted) {
        return slots.stream()
                .filter(slot -> !isOf(wanted, slot))
                .filter(slot -> slot.blocked().overlaps(wanted.blocked()) || misses(slot, wanted))
                .toList();
    }

    /** Those after it, as far as to the next that moves the car, begin where it is left. */
    private boolean misses(Slot slot, Wanted wanted) {
        var way = slot.way();
        return wanted.way().movesTheCar()
                && isAfter(slot, wanted)
                && way != null
                && way.from() != null
                && !way.from().equals(wanted.way().to())
                && slots.stream()
                        .noneMatch(other -> other.movesTheCar()
                                && isAfter(other, wanted)
                                && !isOf(wanted, other)
                                && other.blocked()
                                        .from()
                                        .isBefore(slot.blocked().from()));
    }

    private static boolean isAfter(Slot slot, Wanted wanted) {
        return !slot.blocked().from().isBefore(wanted.blocked().to());
    }

    private static boolean isOf(Wanted wanted, Slot slot) {
        return slot.booking().equals(wanted.by());
    }

    /** From the end of what comes before to the start of what comes after. */
    Duration gap(Period wanted) {
        var from = Instant.EPOCH;
        var to = wanted.to().plus(Duration.ofDays(36_500));
        for (var slot : slots) {
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
}
