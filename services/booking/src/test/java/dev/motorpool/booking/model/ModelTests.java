package dev.motorpool.booking.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.Desk;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random commands, given to booking over HTTP and to {@link Model}: both must come to the same. {@code -Dmodel.seeds=5000}
 * tries more, from {@code -Dmodel.first=0} on, {@code -Dmodel.seed=17} replays the one that a failure names.
 */
@ServiceTest(
        properties = {
            "motorpool.booking.sweep-every=PT24H",
            "motorpool.booking.life.sweep-every=PT24H",
            "motorpool.booking.life.early-handover=2000d"
        })
@Import(Desk.class)
class ModelTests {

    private static final int SEEDS = Integer.getInteger("model.seeds", 25);
    private static final long FIRST = Long.getLong("model.first", 0);
    private static final int COMMANDS = 30;

    /** So many seeds are more than enough to find what is wrong. */
    private static final int CONTROL = 10;

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

    private final Set<String> branches = new HashSet<>();

    @Test
    void booking_does_what_the_model_does() {
        var only = Long.getLong("model.seed");
        var seeds = only == null ? LongStream.range(FIRST, FIRST + SEEDS) : LongStream.of(only);
        seeds.forEach(seed -> replay(seed, Model::new));
    }

    /** The first control: a model that forgets who has the car already must be seen to differ. */
    @Test
    void a_wrong_model_is_seen_to_differ() {
        assertThatThrownBy(() -> LongStream.range(0, CONTROL).forEach(seed -> replay(seed, Forgetful::new)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("replay with -Dmodel.seed=");
    }

    /** The second one: a booking without its constraint must be seen to differ from the right model. */
    @Test
    void booking_without_its_constraint_is_seen_to_differ() {
        var constraint = replaceConstraint(was -> was.replace("car_id WITH =", "id WITH ="));
        try {
            assertThatThrownBy(() -> LongStream.range(0, CONTROL).forEach(seed -> replay(seed, Model::new)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("replay with -Dmodel.seed=");
        } finally {
            branches.forEach(this::forget);
            replaceConstraint(other -> constraint);
        }
    }

    private void replay(long seed, Function<List<String>, Model> models) {
        var run =
                new Run(desk, jdbc, car -> transactions.run(tx -> journal.expireHolds(car)), new Random(seed), models);
        branches.add(run.branch());
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

    private void forget(String branch) {
        jdbc.sql("""
                delete from car_check
                 where booking_id in (select id from booking where pickup_branch_id = cast(:branch as uuid))
                """).param("branch", branch).update();
        jdbc.sql("delete from booking where pickup_branch_id = cast(:branch as uuid)")
                .param("branch", branch)
                .update();
    }

    /** Puts another in the place of the constraint, and returns what it was. */
    private String replaceConstraint(UnaryOperator<String> change) {
        var was = jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'booking_no_overlap'")
                .query(String.class)
                .single();
        jdbc.sql("alter table booking drop constraint booking_no_overlap").update();
        jdbc.sql("alter table booking add constraint booking_no_overlap " + change.apply(was))
                .update();
        return was;
    }

    private static final class Forgetful extends Model {

        Forgetful(List<String> cars) {
            super(cars);
        }

        @Override
        boolean isFree(Stay wanted, String except) {
            return true;
        }
    }
}
