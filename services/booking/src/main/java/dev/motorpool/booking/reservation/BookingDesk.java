package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.CarNotAvailable.Alternative;
import dev.motorpool.booking.rules.BookingRules;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.idempotency.IdempotencyKeyReused;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where cars are booked. */
@Service
public class BookingDesk {

    private static final int ALTERNATIVES = 3;

    private final BookingJournal journal;
    private final CarRepository cars;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final BookingRules rules;
    private final Clock clock;

    BookingDesk(
            BookingJournal journal,
            CarRepository cars,
            Idempotency idempotency,
            Transactions transactions,
            BookingRules rules,
            Clock clock) {
        this.journal = journal;
        this.cars = cars;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Books a car, or answers a repeated request with what the first one got.
     *
     * @throws CarNotAvailable when somebody else has the car at that time
     * @throws IdempotencyKeyReused when the key came before with another wish
     */
    public BookingReply book(BookCar command, @Nullable String idempotencyKey, Caller caller) {
        var customer = customerOf(command, caller);
        var rental = command.period();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        rules.check(rental, now);
        var car = cars.find(command.carId())
                .filter(Car::active)
                .orElseThrow(() -> Problem.notFound("car", command.carId()));
        var booking = Booking.place(
                new BookingId(UUID.randomUUID()),
                customer,
                BookedCar.of(car),
                Places.of(car),
                rental,
                Price.of(car, rental),
                rules,
                now);
        var request = new Idempotency.Request(caller.id(), idempotencyKey, command);
        var reply = transactions.run(tx -> {
            var earlier = idempotency.claim(request, BookingView.class);
            if (earlier.isPresent()) {
                return BookingReply.repeated(earlier.get());
            }
            if (!journal.place(booking, Cause.of(caller))) {
                tx.setRollbackOnly(); // the key stays free: the car may be, later
                return null;
            }
            idempotency.remember(request, booking.view());
            return BookingReply.first(booking.view());
        });
        if (reply == null) {
            throw new CarNotAvailable(car, alternatives(booking));
        }
        return reply;
    }

    private List<Alternative> alternatives(Booking refused) {
        return cars.freeNear(refused.carId(), refused.blocked(), ALTERNATIVES).stream()
                .map(car -> Alternative.of(car, refused.rental()))
                .toList();
    }

    private static UserId customerOf(BookCar command, Caller caller) {
        var customer = command.userId();
        if (customer == null || caller.is(customer)) {
            return caller.id();
        }
        if (!caller.isAny(Role.AGENT, Role.ADMIN)) {
            throw Problem.forbidden("Only agents and admins book for somebody else.");
        }
        return customer;
    }
}
