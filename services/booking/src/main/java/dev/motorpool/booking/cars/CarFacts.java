package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.FleetEvent;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copy of the fleet. */
@Component
class CarFacts implements FactConsumer<FleetEvent> {

    private final CarRepository cars;
    private final BranchRepository branches;

    CarFacts(CarRepository cars, BranchRepository branches) {
        this.cars = cars;
        this.branches = branches;
    }

    @Override
    public Class<FleetEvent> facts() {
        return FleetEvent.class;
    }

    @Override
    public void accept(FleetEvent fact) {
        switch (fact) {
            case CarChanged changed -> cars.save(changed.car());
            case BranchChanged changed -> branches.save(changed.branch());
        }
    }
}
