package dev.motorpool.fleet.cars;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.input.Fields;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What everybody may read; cars that have left the fleet are for its managers only. */
@Service
class CarQueries {

    private final CarRepository cars;
    private final Fields fields;

    CarQueries(CarRepository cars, Fields fields) {
        this.cars = cars;
        this.fields = fields;
    }

    CarView get(CarId id, @Nullable Caller caller) {
        return cars.find(id)
                .filter(car -> car.active() || isManager(caller))
                .map(Sight.of(caller)::shown)
                .orElseThrow(() -> Problem.notFound("car", id));
    }

    Page<CarView> list(CarFilter filter, PageRequest page, @Nullable Caller caller) {
        var sight = Sight.of(caller);
        return cars.list(allowed(filter, caller), sight, page).map(sight::shown);
    }

    CarsByBranch byBranch(CarFilter filter, @Nullable Caller caller) {
        return CarsByBranch.of(cars.byBranch(allowed(filter, caller), Sight.of(caller)));
    }

    private CarFilter allowed(CarFilter filter, @Nullable Caller caller) {
        if (Boolean.FALSE.equals(filter.active())) {
            mustBeManager(caller);
        }
        if (filter.ownerId() != null && Sight.of(caller) == Sight.EVERYBODY) {
            mustBeStaff(caller);
        }
        return fields.checked(filter);
    }

    private static boolean isManager(@Nullable Caller caller) {
        return caller != null && caller.isAny(Role.FLEET_MANAGER, Role.ADMIN);
    }

    private static void mustBeManager(@Nullable Caller caller) {
        known(caller).mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
    }

    private static void mustBeStaff(@Nullable Caller caller) {
        known(caller).mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
    }

    private static Caller known(@Nullable Caller caller) {
        if (caller == null) {
            throw new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "This needs an access token.");
        }
        return caller;
    }
}
