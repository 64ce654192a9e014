package dev.motorpool.analytics.copy;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class CarFacts implements FactConsumer<FleetEvent> {

    private final CarCopy cars;

    CarFacts(CarCopy cars) {
        this.cars = cars;
    }

    @Override
    public Class<FleetEvent> facts() {
        return FleetEvent.class;
    }

    @Override
    public void accept(FleetEvent fact) {
        acceptAll(List.of(fact));
    }

    @Override
    public void acceptAll(List<FleetEvent> facts) {
        cars.put(facts.stream().flatMap(CarFacts::cars).toList());
    }

    private static Stream<CarView> cars(FleetEvent fact) {
        return switch (fact) {
            case CarChanged changed -> Stream.of(changed.car());
            case BranchChanged changed -> Stream.empty();
        };
    }
}
