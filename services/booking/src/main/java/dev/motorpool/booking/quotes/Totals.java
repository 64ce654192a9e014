package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.cars.BranchRepository;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.pricing.Chosen;
import dev.motorpool.booking.pricing.Offer;
import dev.motorpool.booking.pricing.Order;
import dev.motorpool.booking.pricing.Place;
import dev.motorpool.booking.pricing.Pricer;
import dev.motorpool.booking.quotes.AskTotals.CarTotal;
import dev.motorpool.booking.rulebook.RuleBooks;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What many cars would cost for the same time, by the rules as they are now: one look at the rules, one at the cars and one at
 * their branches, however many there are. Nothing is kept and nothing promised.
 */
@Service
class Totals {

    private final RuleBooks books;
    private final CarRepository cars;
    private final BranchRepository branches;
    private final QuoteDefaults defaults;
    private final Clock clock;

    Totals(RuleBooks books, CarRepository cars, BranchRepository branches, QuoteDefaults defaults, Clock clock) {
        this.books = books;
        this.cars = cars;
        this.branches = branches;
        this.defaults = defaults;
        this.clock = clock;
    }

    /** In the order in which they are asked for, each once. */
    List<CarTotal> of(List<CarId> wanted, Period rental) {
        var now = clock.instant();
        var known = cars.active(wanted, rental.from()).stream().collect(Collectors.toMap(Car::id, Function.identity()));
        check(rental, known.values(), now);
        var names = names(known);
        var pricer = new Pricer(books.current(), defaults.pricing());
        return wanted.stream()
                .distinct()
                .map(id -> {
                    var car = known.get(id);
                    return car == null ? CarTotal.unknown(id) : total(car, rental, pricer, names, now);
                })
                .toList();
    }

    private CarTotal total(Car car, Period rental, Pricer pricer, Map<BranchId, String> names, Instant now) {
        var branch = Objects.requireNonNullElse(car.branchId(), Offers.NOWHERE);
        var place = new Place(branch, car.timeZone(), () -> names.getOrDefault(branch, "The branch"));
        var offer = new Offer(car.id(), car.carClass(), car.acrissCode(), place, place, car.perDay());
        try {
            defaults.rules().check(rental, car.timeZone(), now);
            var order = new Order(new QuoteId(UUID.randomUUID()), offer, rental, Chosen.NOTHING, null, now);
            return CarTotal.of(car.id(), pricer.price(order));
        } catch (Problem against) {
            return CarTotal.refused(car.id(), against);
        }
    }

    /** What no clock of these cars allows is refused as a whole. */
    private void check(Period rental, Collection<Car> known, Instant now) {
        var against = new ArrayList<Problem>();
        for (var zone : zones(known)) {
            try {
                defaults.rules().check(rental, zone, now);
                return;
            } catch (Problem problem) {
                against.add(problem);
            }
        }
        throw against.getFirst();
    }

    private static Set<ZoneId> zones(Collection<Car> cars) {
        return cars.isEmpty()
                ? Set.of(ZoneOffset.UTC)
                : cars.stream().map(Car::timeZone).collect(Collectors.toSet());
    }

    private Map<BranchId, String> names(Map<CarId, Car> known) {
        var ids = known.values().stream()
                .map(Car::branchId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? new HashMap<>() : branches.names(ids);
    }
}
