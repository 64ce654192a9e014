package dev.motorpool.notification.latecomer;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.notification.copy.Cars;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Cars that were there before, those that have left the fleet as well: messages still speak of them. */
@Component
class CarsBefore implements Source {

    private static final int PAGE = 500;

    private final ObjectProvider<FleetFeed> fleet;
    private final Cars cars;
    private final TransactionOperations transaction;

    CarsBefore(ObjectProvider<FleetFeed> fleet, Cars cars, TransactionOperations transaction) {
        this.fleet = fleet;
        this.cars = cars;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "cars";
    }

    @Override
    public boolean isThere() {
        return fleet.getIfAvailable() != null;
    }

    @Override
    public void read() {
        var feed = fleet.getObject();
        Pages.<CarView, CarId>read(
                after -> feed.allCarsAfter(after, PAGE),
                CarView::id,
                page -> transaction.executeWithoutResult(tx -> page.forEach(cars::put)));
    }
}
