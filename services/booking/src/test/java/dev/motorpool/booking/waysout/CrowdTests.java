package dev.motorpool.booking.waysout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Quotes;
import dev.motorpool.booking.quotes.Wish;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CrowdTests {

    /** As many as look for ways out at once. */
    private static final int AT_WORK = 4;

    @Autowired
    WaysOut waysOut;

    @Autowired
    CarRepository cars;

    @Autowired
    Quotes quotes;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    /** Nobody can look at the cars while the table is locked: who comes then must not wait for those who do. */
    @Test
    @Timeout(20)
    void who_comes_when_all_are_at_work_is_refused_at_once() throws Exception {
        var id = TestFleet.addAt(cars, 77.1);
        TestFleet.addAt(cars, 77.2);
        var car = cars.find(id).orElseThrow();
        var monday = TestFleet.nextMonday();
        var quote = quotes.price(Wish.of(id, monday, monday.plus(Duration.ofDays(1))), null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var lock = database.getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table car in access exclusive mode");
            var looking = IntStream.range(0, AT_WORK)
                    .mapToObj(n -> threads.submit(refusal(car, quote)))
                    .toList();
            while (waiting() < AT_WORK) {
                Thread.onSpinWait();
            }
            var late = threads.submit(refusal(car, quote));
            assertThat(alternatives(late.get(2, TimeUnit.SECONDS))).isEmpty();
            lock.rollback();
            for (var one : looking) {
                assertThat(alternatives(one.get())).isNotEmpty();
            }
        }
    }

    private Callable<CarNotAvailable> refusal(Car car, Quote quote) {
        return () -> waysOut.taken(car, quote.rental(), quote);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where relation = 'car'::regclass and not granted")
                .query(Long.class)
                .single();
    }

    private static List<?> alternatives(CarNotAvailable refusal) {
        return (List<?>) refusal.getBody().getProperties().get("alternatives");
    }
}
