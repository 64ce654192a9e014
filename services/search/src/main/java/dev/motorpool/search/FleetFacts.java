package dev.motorpool.search;

import dev.motorpool.fleet.api.FleetEvent;
import dev.motorpool.fleet.api.FleetEvent.CarChanged;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Keeps the copy in step with fleet. */
@Component
class FleetFacts implements FactConsumer<FleetEvent> {

    private final FleetCopy copy;
    private final Indexer indexer;

    FleetFacts(FleetCopy copy, Indexer indexer) {
        this.copy = copy;
        this.indexer = indexer;
    }

    @Override
    public Class<FleetEvent> facts() {
        return FleetEvent.class;
    }

    @Override
    public void accept(FleetEvent fact) {
        switch (fact) {
            case CarChanged changed -> copy.put(changed.car());
        }
        indexer.wakeAfterCommit();
    }
}
