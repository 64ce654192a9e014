package dev.motorpool.booking.reservation;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The car of a booking, as it was when it was given.
 *
 * @param carClass of this car
 * @param timeZone of the pickup
 * @param byClass the renter booked a class: another car may take this one's place until handover
 * @param pinned and yet this one stays
 * @param standIn there is no car yet; this holds the place of one
 */
public record BookedCar(
        CarId id,
        String name,
        CarClass carClass,
        @Nullable String acrissCode,
        ZoneId timeZone,
        boolean byClass,
        boolean pinned,
        boolean standIn) {

    /** The renter wants this very car. */
    public static BookedCar of(Car car) {
        return new BookedCar(
                car.id(), car.name(), car.carClass(), car.acrissCode(), car.timeZone(), false, false, car.standIn());
    }

    /** The renter wants any of its class. */
    public BookedCar forItsClass(boolean pinned) {
        return new BookedCar(id, name, carClass, acrissCode, timeZone, true, pinned, standIn);
    }

    /** Another car for the same wish. */
    public BookedCar replacedBy(Car car) {
        return new BookedCar(
                car.id(), car.name(), car.carClass(), car.acrissCode(), timeZone, byClass, pinned, car.standIn());
    }
}
