package dev.motorpool.notification.latecomer;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.notification.copy.Branches;
import dev.motorpool.notification.copy.Cars;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Branches and cars that were there before, those that are closed or gone as well: messages still speak of them. */
@Component
class FleetBefore implements Source {

    private static final int PAGE = 500;

    private final ObjectProvider<FleetFeed> fleet;
    private final Branches branches;
    private final Cars cars;
    private final TransactionOperations transaction;

    FleetBefore(ObjectProvider<FleetFeed> fleet, Branches branches, Cars cars, TransactionOperations transaction) {
        this.fleet = fleet;
        this.branches = branches;
        this.cars = cars;
        this.transaction = transaction;
    }

    /** Another one when more is kept than before: then all is read once more. It was "cars" before there were branches. */
    @Override
    public String name() {
        return "fleet";
    }

    @Override
    public boolean isThere() {
        return fleet.getIfAvailable() != null;
    }

    @Override
    public void read() {
        var feed = fleet.getObject();
        Pages.<BranchView, BranchId>read(
                after -> feed.branchesAfter(after, PAGE),
                BranchView::id,
                page -> transaction.executeWithoutResult(tx -> page.forEach(branches::put)));
        Pages.<CarView, CarId>read(
                after -> feed.allCarsAfter(after, PAGE),
                CarView::id,
                page -> transaction.executeWithoutResult(tx -> page.forEach(cars::put)));
    }
}
