package dev.motorpool.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.branches.FleetLock;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

@ServiceTest
@Import(Fleet.class)
class RaceTests {

    private static final int RACERS = 8;
    private static final int ROUNDS = 5;

    private static final String TACOMA = """
            {"name": "Tacoma", "code": "TAC", "city": "Tacoma", "country": "US",
             "timeZone": "America/Los_Angeles", "latitude": 47.2, "longitude": -122.4}
            """;

    @Autowired
    Fleet fleet;

    @Autowired
    FleetLock lock;

    @Autowired
    TransactionOperations transaction;

    String branch;

    @BeforeEach
    void openBranch() {
        fleet.clear();
        branch = fleet.branch("SEA", "");
    }

    /** Each racer owns one field and writes it again and again: a lost update shows as an old value at the end. */
    @Test
    void no_patch_is_lost_to_another() throws Exception {
        var path = "/cars/" + fleet.car("").id();
        var fields = List.of("seats", "doors", "tripsTaken", "pricePerDay");
        race(racer -> {
            for (int round = 1; round <= ROUNDS; round++) {
                var body = "{\"%s\": %d}".formatted(fields.get(racer % fields.size()), round);
                fleet.patch(path, body).expectStatus().isOk();
            }
            return 200;
        });
        var car = fleet.get(path).expectBody(CarView.class).returnResult().getResponseBody();
        assertThat(car.version()).isEqualTo(1 + RACERS * ROUNDS);
        assertThat(List.of(
                        car.seats(),
                        car.doors(),
                        car.tripsTaken(),
                        car.pricePerDay().intValue()))
                .containsOnly(ROUNDS);
        assertThat(fleet.told(car.id()))
                .isEqualTo(
                        LongStream.rangeClosed(1, 1 + RACERS * ROUNDS).boxed().toList());
    }

    @Test
    void of_many_who_read_the_same_version_one_writes() throws Exception {
        var path = "/cars/" + fleet.car("").id();
        assertThat(race(racer -> status(fleet.patch(path, "{\"version\": 1, \"tripsTaken\": %d}".formatted(racer)))))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @Test
    void of_many_with_one_plate_one_gets_it() throws Exception {
        assertThat(race(racer ->
                        status(fleet.post("/cars", Fleet.CAR.formatted(", \"plate\": \"RACE 1\""), Fleet.MANAGER))))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(fleet.count("car")).isEqualTo(1);
        assertThat(fleet.carFacts()).isEqualTo(1);
    }

    /** A branch's change writes to all its cars while each of them is being written: neither deadlock nor old name. */
    @Test
    void cars_and_their_branch_change_at_once() throws Exception {
        var cars = IntStream.range(0, 4).mapToObj(n -> fleet.car("").id()).toList();
        var answers = race(racer -> racer < cars.size()
                ? status(fleet.patch("/cars/" + cars.get(racer), "{\"tripsTaken\": 1}"))
                : status(fleet.put("/branches/" + branch, """
                        {"name": "Name %d", "code": "SEA", "city": "Seattle", "country": "US",
                         "timeZone": "America/Los_Angeles", "latitude": 47.6, "longitude": -122.3}
                        """.formatted(racer), Fleet.MANAGER)));
        assertThat(answers).containsOnly(200);
        var name =
                fleet.jdbc().sql("select name from branch").query(String.class).single();
        for (var car : cars) {
            var told = fleet.jdbc()
                    .sql(
                            "select data -> 'car' ->> 'branchName' from outbox where key = ? order by position desc limit 1")
                    .param(car.toString())
                    .query(String.class)
                    .single();
            assertThat(told).isEqualTo(name);
            assertThat(fleet.told(car))
                    .isEqualTo(LongStream.rangeClosed(1, 6).boxed().toList());
        }
    }

    @Test
    void a_branch_does_not_close_under_a_new_car() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var adding = transaction.execute(tx -> {
                lock.changeBranches();
                fleet.jdbc().sql("update branch set deleted_at = now()").update();
                var request = threads.submit(() -> status(fleet.post("/cars", Fleet.CAR.formatted(""), Fleet.MANAGER)));
                awaitWaiting(request);
                return request;
            });
            assertThat(adding.get()).isEqualTo(400);
        }
        assertThat(fleet.count("car")).isZero();
        fleet.nothingTold();
    }

    /** As an import does that has chosen a code for a new city. */
    @Test
    void a_branch_does_not_open_with_a_code_that_is_being_given_away() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opening = transaction.execute(tx -> {
                lock.changeBranches();
                var request = threads.submit(() -> status(fleet.post("/branches", TACOMA, Fleet.MANAGER)));
                awaitWaiting(request);
                fleet.jdbc().sql("update branch set code = 'TAC'").update();
                return request;
            });
            assertThat(opening.get()).isEqualTo(409);
        }
        assertThat(fleet.count("branch")).isEqualTo(1);
    }

    /** Until the request waits for the lock, or is through without having waited. */
    private void awaitWaiting(Future<Integer> request) {
        var waiting = fleet.jdbc().sql("""
                select count(*) from pg_locks
                 where locktype = 'advisory' and not granted
                   and database = (select oid from pg_database where datname = current_database())
                """);
        while (!request.isDone() && waiting.query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    private static int status(org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private static List<Integer> race(IntFunction<Integer> racer) throws Exception {
        var ready = new CountDownLatch(RACERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, RACERS)
                    .<Callable<Integer>>mapToObj(n -> () -> {
                        ready.countDown();
                        ready.await();
                        return racer.apply(n);
                    })
                    .toList();
            return threads.invokeAll(runs).stream().map(RaceTests::result).toList();
        }
    }

    private static int result(Future<Integer> run) {
        return run.resultNow();
    }
}
