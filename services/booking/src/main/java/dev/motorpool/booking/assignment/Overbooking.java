package dev.motorpool.booking.assignment;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.rulebook.RuleBooks;
import dev.motorpool.fleet.api.CarId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Gives a stand-in to whoever booked a class of which every car is taken, up to the limit of the branch. The limit is read
 * under a lock that keeps it from being lowered before the booking is written; a limit that was lowered counts those that
 * were given before, and leaves them what they are.
 */
@Component
class Overbooking {

    private final RuleBooks books;
    private final StandInRepository standIns;
    private final CarRepository cars;

    Overbooking(RuleBooks books, StandInRepository standIns, CarRepository cars) {
        this.books = books;
        this.standIns = standIns;
        this.cars = cars;
    }

    /** In the transaction that books it. */
    Optional<Car> standInFor(ClassWish wish) {
        if (limit(wish) == 0) {
            return Optional.empty();
        }
        books.keep();
        var limit = limit(wish);
        var taken = standIns.taken(wish);
        return taken.size() < limit ? free(wish, limit, taken) : Optional.empty();
    }

    private int limit(ClassWish wish) {
        return books.current()
                .calendar(wish.branch())
                .map(calendar -> calendar.rule().overbooking(wish.carClass()))
                .orElse(0);
    }

    private Optional<Car> free(ClassWish wish, int limit, Set<CarId> taken) {
        return IntStream.rangeClosed(1, limit)
                .mapToObj(number -> new StandIn(wish.place(), number))
                .filter(standIn -> !taken.contains(standIn.id()))
                .findFirst()
                .flatMap(this::get);
    }

    private Optional<Car> get(StandIn standIn) {
        standIns.addIfNew(standIn);
        return cars.findWithStandIns(standIn.id());
    }
}
