package dev.motorpool.booking.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import java.util.Locale;
import java.util.UUID;

/**
 * What holds the place of a car of a class at a branch.
 *
 * @param number from 1. Its id is made of branch, class and number, so that all transactions mean the same row by it: the
 *     constraint lets as many bookings overlap as there are numbers
 */
record StandIn(ClassPlace place, int number) {

    CarId id() {
        var name = "stand-in/%s/%s/%d".formatted(place.branch(), place.carClass(), number);
        return new CarId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    /** What stands in messages and lists in the place of a car's name. */
    static String name(CarClass carClass) {
        var word = carClass == CarClass.SUV
                ? "SUV"
                : carClass.name().charAt(0) + carClass.name().substring(1).toLowerCase(Locale.ROOT);
        return word + ", to be assigned";
    }
}
