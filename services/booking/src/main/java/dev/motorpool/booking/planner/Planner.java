package dev.motorpool.booking.planner;

import static java.util.stream.Collectors.groupingBy;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.planner.PlannerRepository.Blocked;
import dev.motorpool.booking.planner.PlannerRepository.CarFilter;
import dev.motorpool.booking.planner.PlannerRepository.PlannedCar;
import dev.motorpool.booking.reservation.BookingQueries;
import dev.motorpool.booking.reservation.Listing;
import dev.motorpool.booking.reservation.ShownBooking;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Cars line by line, each with what occupies it: a handful of statements, however many cars a page has. */
@Service
class Planner {

    /**
     * @param standIn no car, but those who wait for one of the class
     * @param placeFrom where the car is at the beginning of what is shown: its branch unless a rental has moved it by then
     */
    record Row(
            CarId carId,
            String carName,
            @Nullable String plate,
            CarClass carClass,
            @Nullable BranchId branchId,
            @Nullable BranchId placeFrom,
            boolean standIn,
            List<ShownBooking> bookings,
            List<Blocked> maintenance) {}

    private final PlannerRepository planner;
    private final BookingQueries bookings;
    private final Listing listing;

    Planner(PlannerRepository planner, BookingQueries bookings, Listing listing) {
        this.planner = planner;
        this.bookings = bookings;
        this.listing = listing;
    }

    Page<Row> rows(CarFilter filter, Period period, PageRequest page, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
        var cars = planner.cars(filter, period, page);
        var ids = cars.stream().map(PlannedCar::id).toList();
        var booked = listing.of(bookings.of(ids, period), caller).stream()
                .collect(groupingBy(listed -> listed.booking().carId()));
        var blocked = planner.blocks(ids, period).stream().collect(groupingBy(Blocked::carId));
        var rows = cars.stream().map(car -> row(car, booked, blocked)).toList();
        return Page.of(rows, page, planner.count(filter, period));
    }

    private static Row row(PlannedCar car, Map<CarId, List<ShownBooking>> booked, Map<CarId, List<Blocked>> blocked) {
        return new Row(
                car.id(),
                car.name(),
                car.plate(),
                car.carClass(),
                car.branchId(),
                car.placeFrom(),
                car.standIn(),
                booked.getOrDefault(car.id(), List.of()),
                blocked.getOrDefault(car.id(), List.of()));
    }
}
