package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The fleet as it was told before booking listened, or before it kept branches, their addresses and where they lie, and plates.
 * Until then cars are
 * priced on their own clocks, which are those of their branch.
 */
@Component
class FleetBefore implements Source {

    private static final int PAGE = 500;

    private final CarRepository cars;
    private final BranchRepository branches;
    private final ObjectProvider<FleetFeed> fleet;

    FleetBefore(CarRepository cars, BranchRepository branches, ObjectProvider<FleetFeed> fleet) {
        this.cars = cars;
        this.branches = branches;
        this.fleet = fleet;
    }

    /** Another one when more is kept than before: then all is read once more. */
    @Override
    public String name() {
        return "fleet with plates and places";
    }

    @Override
    public boolean isThere() {
        return fleet.getIfAvailable() != null;
    }

    @Override
    public void read() {
        var feed = fleet.getObject();
        Pages.<BranchView, BranchId>read(
                after -> feed.branchesAfter(after, PAGE), BranchView::id, page -> page.forEach(branches::save));
        Pages.<CarView, CarId>read(
                after -> feed.allCarsAfter(after, PAGE), CarView::id, page -> page.forEach(this::take));
    }

    private void take(CarView car) {
        cars.save(car);
        cars.complete(car);
    }
}
