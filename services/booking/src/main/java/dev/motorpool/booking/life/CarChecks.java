package dev.motorpool.booking.life;

import dev.motorpool.booking.life.CarCheck.Occasion;
import dev.motorpool.booking.odometer.Odometers;
import dev.motorpool.booking.odometer.Reading;
import dev.motorpool.booking.reservation.Booking;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was seen of cars when they changed hands; the odometer is kept with what it said before. */
@Component
class CarChecks {

    private final CarCheckRepository checks;
    private final Odometers odometers;

    CarChecks(CarCheckRepository checks, Odometers odometers) {
        this.checks = checks;
        this.odometers = odometers;
    }

    Optional<CarCheck> find(Booking booking, Occasion occasion) {
        return checks.find(booking.id(), occasion);
    }

    /**
     * In a transaction, after everything else that locks.
     *
     * @param odometerReason why the reading is right although it looks wrong
     */
    void add(Booking booking, CarCheck check, @Nullable String odometerReason) {
        odometers.read(reading(booking, check, odometerReason), place(booking, check.occasion()));
        checks.insert(check);
    }

    /** Refuses what {@link #add} would. */
    void foresee(Booking booking, CarCheck check, @Nullable String odometerReason) {
        odometers.foresee(reading(booking, check, odometerReason), place(booking, check.occasion()));
    }

    Odometers.Place place(Booking booking, Occasion occasion) {
        var branch = occasion == Occasion.HANDOVER
                ? booking.places().pickup()
                : booking.places().dropoff();
        return odometers.at(branch, booking.car().timeZone());
    }

    private static Reading reading(Booking booking, CarCheck check, @Nullable String reason) {
        return new Reading(
                booking.carId(),
                1,
                check.odometerKm(),
                check.checkedAt(),
                Reading.Source.valueOf(check.occasion().name()),
                booking.id(),
                check.checkedBy(),
                reason);
    }
}
