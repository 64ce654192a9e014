package dev.motorpool.booking.assignment;

import dev.motorpool.fleet.api.CarId;
import java.util.List;

/**
 * Where a booking fits.
 *
 * @param moves to be made before, in this order: each goes to a car that is free for it when its turn comes
 */
record Room(CarId car, List<Move> moves) {

    Room {
        moves = List.copyOf(moves);
    }
}
