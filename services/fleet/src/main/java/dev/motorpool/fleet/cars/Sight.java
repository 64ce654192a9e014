package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** How much of a car somebody sees: its number, its mileage and whose it is are the company's business. */
enum Sight {
    EVERYBODY("brand, model, car.name"),
    STAFF("brand, model, car.name, plate, translate(plate, ' .-', ''), vin, owner_id");

    /** What a search for a text looks at. */
    final String searched;

    Sight(String searched) {
        this.searched = searched;
    }

    static Sight of(@Nullable Caller caller) {
        return caller != null && caller.isAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN) ? STAFF : EVERYBODY;
    }

    CarView shown(CarView car) {
        return this == STAFF
                ? car
                : new CarView(
                        car.id(),
                        car.version(),
                        car.name(),
                        car.brand(),
                        car.model(),
                        car.year(),
                        car.fuelType(),
                        car.transmission(),
                        car.seats(),
                        car.doors(),
                        car.carClass(),
                        car.plate(),
                        car.features(),
                        car.images(),
                        car.latitude(),
                        car.longitude(),
                        car.address(),
                        car.branchId(),
                        car.branchName(),
                        car.timeZone(),
                        car.pricePerDay(),
                        car.currency(),
                        car.rating(),
                        car.tripsTaken(),
                        car.active(),
                        car.createdAt(),
                        car.updatedAt(),
                        car.acrissCode(),
                        null,
                        car.color(),
                        null,
                        null,
                        car.branchSince());
    }
}
