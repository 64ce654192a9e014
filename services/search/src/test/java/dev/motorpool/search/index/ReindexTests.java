package dev.motorpool.search.index;

import static dev.motorpool.search.engine.Cars.car;
import static dev.motorpool.search.engine.EngineContract.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import dev.motorpool.search.Bookings;
import dev.motorpool.search.SearchServiceTests;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.Cars;
import dev.motorpool.search.engine.Queries;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

public class ReindexTests extends SearchServiceTests {

    private static final String ADMIN = TestTokens.bearer(TestTokens.someone(Role.ADMIN));

    @Test
    void takes_what_the_sources_have_and_drops_what_they_have_not() {
        var lost = car("Kia", "Lost").view();
        var kept = car("Kia", "Kept");
        var phantom = Bookings.of(kept.view().id(), period(24, 48));
        tell(car("Kia", "Phantom").view(), kept.view());
        tell(phantom.placed(1));
        untilIndexed(2);
        has(lost);
        has(kept.version(2).price("77.00").view());
        var booking = Bookings.of(lost.id(), period(24, 48)).view(1, BookingStatus.CONFIRMED);
        peers.bookings.put(booking.id().toString(), booking);
        reindex();
        assertThat(models(CarQuery.EVERYTHING)).containsExactly("Kept", "Lost");
        assertThat(models(Queries.free(period(30, 31)))).containsExactly("Kept");
        assertThat(models(Queries.choosing(Queries.price("77", "77")))).containsExactly("Kept");
    }

    @Test
    void keeps_what_is_told_while_it_reads() {
        var early = car("Kia", "Early");
        has(early.view());
        IntStream.range(0, 5).forEach(i -> has(car("Kia", "Rio").view()));
        var told = new AtomicBoolean();
        peers.beforeEachPage = () -> {
            if (!told.getAndSet(true)) {
                tell(car("Kia", "Meanwhile").view());
                tell(Cars.car("Kia", "Early")
                        .id(early.view().id())
                        .version(9)
                        .price("99.00")
                        .view());
            }
        };
        reindex();
        assertThat(models(CarQuery.EVERYTHING)).hasSize(7).contains("Meanwhile");
        assertThat(models(Queries.choosing(Queries.price("99", "99")))).containsExactly("Early");
    }

    @Test
    void answers_without_a_gap_while_it_runs() throws Exception {
        IntStream.range(0, 40).forEach(i -> has(car("Kia", "Rio").view()));
        tell(peers.cars.values().toArray(CarView[]::new));
        untilIndexed(40);
        var done = new AtomicBoolean();
        var searches = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var searching = threads.submit(() -> {
                while (!done.get()) {
                    assertThat(engine.search(CarQuery.EVERYTHING, 0, 1).total()).isEqualTo(40);
                    searches.incrementAndGet();
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    reindex();
                }
            } finally {
                done.set(true);
            }
            searching.get();
        }
        assertThat(searches.get()).isGreaterThan(3);
    }

    @Test
    void runs_once_at_a_time_and_tells_how_far_it_is() throws Exception {
        var goOn = new CountDownLatch(1);
        peers.beforeEachPage = () -> {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        start(202);
        start(409);
        assertThat(state()).contains("\"reading\"");
        goOn.countDown();
        untilState("done");
        reindex();
    }

    @Test
    void says_that_it_failed_and_keeps_the_old_index() {
        tell(car("Kia", "Rio").view());
        untilIndexed(1);
        peers.beforeEachPage = () -> {
            throw new IllegalStateException("fleet is away");
        };
        start(202);
        untilState("failed");
        assertThat(state()).doesNotContain("fleet is away");
        assertThat(models(CarQuery.EVERYTHING)).containsExactly("Rio");
    }

    @Test
    void is_for_admins_only() {
        http.post().uri("/search/reindex").exchange().expectStatus().isUnauthorized();
        for (var role : new Role[] {Role.CUSTOMER, Role.AGENT, Role.FLEET_MANAGER}) {
            var token = TestTokens.bearer(TestTokens.someone(role));
            http.post()
                    .uri("/search/reindex")
                    .header(HttpHeaders.AUTHORIZATION, token)
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    private void has(CarView car) {
        peers.cars.put(car.id().toString(), car);
    }

    private void reindex() {
        start(202);
        untilState("done");
    }

    private void start(int status) {
        http.post()
                .uri("/search/reindex")
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void untilState(String state) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(20))
                .until(() -> state().contains("\"" + state + "\""));
    }

    private String state() {
        return http.get()
                .uri("/search/reindex")
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
    }

    private java.util.List<String> models(CarQuery query) {
        return engine.search(query, 0, 100).hits().stream()
                .map(hit -> hit.car().model())
                .toList();
    }
}
