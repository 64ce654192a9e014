package dev.motorpool.search.copy;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.FleetEvent;
import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the copy in step with fleet. */
@Component
class FleetFacts implements FactConsumer<FleetEvent> {

    private final FleetCopy copy;
    private final Marks marks;

    FleetFacts(FleetCopy copy, Marks marks) {
        this.copy = copy;
        this.marks = marks;
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
        copy.put(facts.stream().flatMap(FleetFacts::cars).toList());
        marks.wakeAfterCommit();
    }

    private static Stream<CarView> cars(FleetEvent fact) {
        return switch (fact) {
            case CarChanged changed -> Stream.of(changed.car());
            case BranchChanged changed -> Stream.empty();
        };
    }
}
