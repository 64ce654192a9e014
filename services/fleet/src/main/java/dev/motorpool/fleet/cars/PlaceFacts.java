package dev.motorpool.fleet.cars;

import dev.motorpool.booking.api.CarPlaceEvent;
import dev.motorpool.booking.api.CarPlaceEvent.CarMoved;
import dev.motorpool.platform.facts.FactConsumer;
import org.springframework.stereotype.Component;

/** Lets cars be where they were handed over or taken back. */
@Component
class PlaceFacts implements FactConsumer<CarPlaceEvent> {

    private final CarMoves moves;

    PlaceFacts(CarMoves moves) {
        this.moves = moves;
    }

    @Override
    public Class<CarPlaceEvent> facts() {
        return CarPlaceEvent.class;
    }

    @Override
    public void accept(CarPlaceEvent fact) {
        switch (fact) {
            case CarMoved moved -> moves.seen(moved.carId(), moved.branchId(), moved.occurredAt());
        }
    }
}
