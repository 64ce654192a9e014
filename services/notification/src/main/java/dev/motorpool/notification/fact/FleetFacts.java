package dev.motorpool.notification.fact;

import dev.motorpool.fleet.api.FleetEvent;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.notification.copy.Branches;
import dev.motorpool.notification.copy.Cars;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copies of branches and cars in step with fleet. */
@Component
class FleetFacts implements FactConsumer<FleetEvent> {

    private final Branches branches;
    private final Cars cars;

    FleetFacts(Branches branches, Cars cars) {
        this.branches = branches;
        this.cars = cars;
    }

    @Override
    public Class<FleetEvent> facts() {
        return FleetEvent.class;
    }

    @Override
    public void accept(FleetEvent fact) {
        switch (fact) {
            case CarChanged changed -> cars.put(changed.car());
            case BranchChanged changed -> branches.put(changed.branch());
        }
    }
}
