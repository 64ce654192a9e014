package dev.motorpool.system.storm;

import dev.motorpool.system.Client;
import dev.motorpool.system.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sixty-four clients at the gateway who want the same few cars, and three oracles that judge what came of it, none of which
 * shares code with the system or trusts another: the rows ({@link StateOracle}), the clients' log ({@link HistoryOracle}),
 * and both against each other ({@link AcknowledgementOracle}).
 */
final class Storm {

    static final int CLIENTS = 64;

    /** So short that holds end by themselves all the time. */
    private static final Duration HOLD = Duration.ofSeconds(2);

    private static final int RENTERS = 16;

    private final Client staff;
    private final List<Renter> renters = new ArrayList<>();
    private final Connection database;

    Storm(Together system) throws Exception {
        staff = system.operator();
        database = system.connect("booking");
        for (var n = 0; n < RENTERS; n++) {
            renters.add(Renter.signUp(system.client()));
        }
    }

    /**
     * What a system needs for a storm: no limits for the few clients that are many, holds that end, tokens that outlive it,
     * and patience with a slow machine, whose waiting would be told by answers of 503.
     */
    static String settings() {
        return """
            {"motorpool.gateway.rate.limits": [{"name": "none", "requests": 0, "window": "1m"}],
             "motorpool.booking.hold": "%ds",
             "motorpool.identity.access-token-life": "1h",
             "spring.datasource.hikari.connection-timeout": 30000,
             "spring.datasource.hikari.connection-init-sql": "set lock_timeout = '30s'"}
            """.formatted(HOLD.toSeconds());
    }

    Verdict over(Cars.Group group, int attempts) throws Exception {
        var cars = group.cars();
        var oracle = new StateOracle(database);
        var deadlocks = oracle.deadlocks();
        var work = new Attempts(group, renters, staff);
        var from = System.nanoTime();
        rage(work, attempts);
        var length = Duration.ofNanos(System.nanoTime() - from);
        TimeUnit.NANOSECONDS.sleep(HOLD.multipliedBy(2).toNanos()); // the last holds end; the database counts deadlocks
        return new Verdict(
                length,
                HistoryOracle.tally(work.log),
                oracle.overlaps(cars),
                HistoryOracle.violations(work.log),
                AcknowledgementOracle.violations(work.log, oracle.bookings(cars)),
                Verdict.unwanted(work.log, oracle.deadlocks() - deadlocks));
    }

    /** Takes the protection away: in its place comes a constraint of the same name that every row satisfies. */
    void dropConstraint() throws SQLException {
        try (var statement = database.createStatement()) {
            var constraint = statement.executeQuery(
                    "select pg_get_constraintdef(oid) from pg_constraint where conname = 'booking_no_overlap'");
            constraint.next();
            var harmless = constraint.getString(1).replace("car_id WITH =", "id WITH =");
            statement.execute("alter table booking drop constraint booking_no_overlap");
            statement.execute("alter table booking add constraint booking_no_overlap " + harmless);
        }
    }

    private static void rage(Attempts work, int attempts) throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(attempts);
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = new ArrayList<Future<?>>();
            for (var n = 0; n < CLIENTS; n++) {
                clients.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.one(ThreadLocalRandom.current());
                    }
                    return null;
                }));
            }
            for (var client : clients) {
                client.get(); // a client that fails is a storm that fails
            }
        }
    }
}
