package dev.motorpool.booking.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random commands, given to booking over HTTP and to {@link Model}: both must come to the same. {@code -Dmodel.seeds=5000}
 * tries more, {@code -Dmodel.seed=17} replays the one that a failure names.
 */
@ServiceTest(
        properties = {
            "motorpool.booking.sweep-every=PT24H",
            "motorpool.booking.life.sweep-every=PT24H",
            "motorpool.booking.life.early-handover=2000d"
        })
@Import(Desk.class)
class ModelTests {

    private static final int SEEDS = Integer.getInteger("model.seeds", 40);
    private static final int COMMANDS = 25;

    @Autowired
    Desk desk;

    @Autowired
    CarRepository cars;

    @Autowired
    BookingJournal journal;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void booking_does_what_the_model_does() {
        var only = Long.getLong("model.seed");
        (only == null ? LongStream.range(0, SEEDS) : LongStream.of(only)).forEach(this::replay);
    }

    private void replay(long seed) {
        var run = new Run(desk, jdbc, car -> transactions.run(tx -> journal.expireHolds(car)), new Random(seed));
        try {
            run.begin(() -> TestFleet.add(cars));
            for (var n = 0; n < COMMANDS; n++) {
                run.command();
            }
            run.compareAll();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "replay with -Dmodel.seed=%d: %s%n%s".formatted(seed, run.story(), e.getMessage()), e);
        }
        assertThat(run.story()).isNotEmpty();
    }
}
