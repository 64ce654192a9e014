package dev.motorpool.booking.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What booking should do, in a hundred lines without a database, a clock or another customer: days instead of times, and a
 * car is free when no live booking of it overlaps.
 */
class Model {

    private static final Set<String> LIVE = Set.of("held", "confirmed", "active");

    /** Half-open days. */
    record Stay(String car, int from, int to) {

        boolean overlaps(Stay other) {
            return car.equals(other.car) && from < other.to && other.from < to;
        }

        Stay on(String other) {
            return new Stay(other, from, to);
        }

        Stay longer(int days) {
            return new Stay(car, from, to + days);
        }
    }

    record Known(Stay stay, String status, boolean anyCarOfTheClass) {

        boolean isLive() {
            return LIVE.contains(status);
        }

        boolean isMovable() {
            return anyCarOfTheClass && status.equals("confirmed");
        }

        Known become(String next) {
            return new Known(stay, next, anyCarOfTheClass);
        }

        Known at(Stay other) {
            return new Known(other, status, anyCarOfTheClass);
        }

        /** Its renter chose the car. */
        Known chosen(Stay other) {
            return new Known(other, status, false);
        }

        boolean mayBecome(Stay other) {
            return !status.equals("active") || (other.car().equals(stay.car()) && other.from() == stay.from());
        }
    }

    /** What a command should come to: a status, or the code of a refusal. */
    record Expected(String outcome) {

        static final Expected NOT_ALLOWED = new Expected("transition-not-allowed");
        static final Expected TAKEN = new Expected("car-not-available");
        static final Expected STARTED = new Expected("rental-started");
        static final Expected WRONG = new Expected("validation-failed");
    }

    private final List<String> cars;
    final Map<String, Known> bookings = new LinkedHashMap<>();

    Model(List<String> cars) {
        this.cars = cars;
    }

    boolean isFree(Stay wanted, String except) {
        return bookings.entrySet().stream()
                .filter(booking -> !booking.getKey().equals(except))
                .map(Map.Entry::getValue)
                .noneMatch(known -> known.isLive() && known.stay().overlaps(wanted));
    }

    List<String> freeCars(Stay anywhere, String except) {
        return cars.stream().filter(car -> isFree(anywhere.on(car), except)).toList();
    }

    /** Whether moving one booking to a car that is free for it would make room. */
    boolean oneMoveMakesRoom(Stay anywhere, String except) {
        return cars.stream().anyMatch(car -> {
            var inTheWay = inTheWay(anywhere.on(car), except);
            return inTheWay.size() == 1
                    && inTheWay.getFirst().isMovable()
                    && freeCars(inTheWay.getFirst().stay(), "").stream().anyMatch(other -> !other.equals(car));
        });
    }

    private List<Known> inTheWay(Stay wanted, String except) {
        return bookings.entrySet().stream()
                .filter(booking -> !booking.getKey().equals(except))
                .map(Map.Entry::getValue)
                .filter(known -> known.isLive() && known.stay().overlaps(wanted))
                .toList();
    }

    Expected book(Stay wanted) {
        return isFree(wanted, "") ? new Expected("held") : Expected.TAKEN;
    }

    Expected confirm(String id) {
        return when(id, "confirmed", "held");
    }

    Expected cancel(String id) {
        return when(id, "cancelled", "held", "confirmed", "cancelled");
    }

    Expected handOver(String id) {
        var booking = bookings.get(id);
        var isOut = bookings.values().stream()
                .anyMatch(other -> other.status().equals("active")
                        && other.stay().car().equals(booking.stay().car()));
        return booking.status().equals("confirmed") && isOut
                ? new Expected("car-still-out")
                : when(id, "active", "confirmed");
    }

    Expected takeBack(String id) {
        return when(id, "completed", "active");
    }

    /** Other days or another car, in one step; of a car that is out only the end. */
    Expected change(String id, Stay wanted) {
        var booking = bookings.get(id);
        if (!Set.of("confirmed", "active").contains(booking.status())) {
            return Expected.NOT_ALLOWED;
        }
        if (!booking.mayBecome(wanted)) {
            return Expected.STARTED;
        }
        return isFree(wanted, id) ? new Expected(booking.status()) : Expected.TAKEN;
    }

    Expected swap(String id, String car) {
        var booking = bookings.get(id);
        if (!booking.status().equals("confirmed")) {
            return Expected.NOT_ALLOWED;
        }
        if (booking.stay().car().equals(car)) {
            return Expected.WRONG;
        }
        return isFree(booking.stay().on(car), id) ? new Expected("confirmed") : Expected.TAKEN;
    }

    private Expected when(String id, String next, String... from) {
        return List.of(from).contains(bookings.get(id).status()) ? new Expected(next) : Expected.NOT_ALLOWED;
    }

    Optional<String> overlap() {
        var live =
                new ArrayList<>(bookings.values().stream().filter(Known::isLive).toList());
        for (var i = 0; i < live.size(); i++) {
            for (var j = i + 1; j < live.size(); j++) {
                if (live.get(i).stay().overlaps(live.get(j).stay())) {
                    return Optional.of(live.get(i) + " and " + live.get(j));
                }
            }
        }
        return Optional.empty();
    }
}
