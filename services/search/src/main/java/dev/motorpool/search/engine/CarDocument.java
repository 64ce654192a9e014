package dev.motorpool.search.engine;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarView;
import java.util.List;

/** A car as it is found: what is known of it, and when nobody can have it. */
public record CarDocument(CarView car, List<Period> busy) {

    public CarDocument {
        requireNonNull(car, "car");
        busy = List.copyOf(busy);
    }
}
