package dev.motorpool.booking.maintenance;

import dev.motorpool.booking.api.MaintenanceEvent.CarBlocked;
import dev.motorpool.booking.api.MaintenanceEvent.CarReleased;
import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.api.MaintenanceView;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.facts.Outbox;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where staff take cars out of rental and give them back. */
@Service
class MaintenanceDesk {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final MaintenanceRepository blocks;
    private final Calendar calendar;
    private final CarRepository cars;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    MaintenanceDesk(
            MaintenanceRepository blocks,
            Calendar calendar,
            CarRepository cars,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.blocks = blocks;
        this.calendar = calendar;
        this.cars = cars;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws CarIsBooked when somebody has the car then
     * @throws CarInWorkshop when only the workshop has it
     */
    MaintenanceView block(BlockCar wish, Caller caller) {
        mustBeStaff(caller);
        var now = now();
        var period = period(wish.from(), wish.to(), now);
        cars.get(wish.carId());
        var id = new MaintenanceId(UUID.randomUUID());
        var block = new Block(id, 1, wish.carId(), period, wish.reason().strip(), caller.id(), now, now);
        transactions.run(tx -> {
            calendar.take(block);
            outbox.publish(new CarBlocked(block.view(), now));
            return block;
        });
        return block.view();
    }

    List<MaintenanceView> list(@Nullable CarId car, Instant from, Instant to, Caller caller) {
        mustBeStaff(caller);
        if (!from.isBefore(to)) {
            throw Problem.invalid("to", "must be after from");
        }
        return blocks.of(car, new Period(from, to)).stream().map(Block::view).toList();
    }

    MaintenanceView change(MaintenanceId id, ChangeBlock wish, Caller caller) {
        mustBeStaff(caller);
        return transactions.run(tx -> {
            var block = calendar.lock(id);
            var from = Objects.requireNonNullElse(wish.from(), block.period().from());
            var to = Objects.requireNonNullElse(wish.to(), block.period().to());
            var reason =
                    Objects.requireNonNullElse(wish.reason(), block.reason()).strip();
            var changed = block.changed(period(from, to, now()), reason, now());
            calendar.move(changed);
            outbox.publish(new CarBlocked(changed.view(), changed.updatedAt()));
            return changed.view();
        });
    }

    void release(MaintenanceId id, Caller caller) {
        mustBeStaff(caller);
        transactions.run(tx -> {
            var block = calendar.lock(id);
            var released = block.changed(block.period(), block.reason(), now());
            blocks.release(released);
            outbox.publish(new CarReleased(released.view(), released.updatedAt()));
            return released;
        });
    }

    private static Period period(Instant from, Instant to, Instant now) {
        if (!from.isBefore(to)) {
            throw Problem.invalid("to", "must be after from");
        }
        if (!to.isAfter(now)) {
            throw Problem.invalid("to", "is in the past");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.invalid("to", "makes it longer than %d days".formatted(LONGEST.toDays()));
        }
        return new Period(from, to);
    }

    private static void mustBeStaff(Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
