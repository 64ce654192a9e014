package dev.motorpool.search.opensearch;

import static dev.motorpool.search.engine.Cars.car;
import static dev.motorpool.search.engine.EngineContract.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.search.Bookings;
import dev.motorpool.search.SearchServiceTests;
import dev.motorpool.search.engine.Queries;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;

/** What somebody who searches sees while the cluster is away, and after. */
@ContextConfiguration(initializers = OnOpenSearch.class)
class ServiceOutageTests extends SearchServiceTests {

    @AfterEach
    void mend() throws IOException {
        OnOpenSearch.WIRE.mend();
        Awaitility.await().ignoreExceptions().until(() -> engine.documents() >= 0);
    }

    @Test
    void refuses_politely_and_catches_up_by_itself() throws IOException {
        var id = new CarId(UUID.randomUUID());
        tell(car("Kia", "Rio").id(id).view());
        untilIndexed(1);
        OnOpenSearch.WIRE.cut();
        tell(Bookings.of(id, period(24, 48)).placed(1));
        for (var path : new String[] {"/search", "/search?q=kia"}) {
            http.get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .exists(HttpHeaders.RETRY_AFTER)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("search-unavailable");
        }
        assertThat(health()).contains("\"DOWN\"");
        OnOpenSearch.WIRE.mend();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> engine.search(Queries.free(period(30, 31)), 0, 1).total() == 0);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> health().contains("\"UP\""));
    }

    private String health() {
        return http.get()
                .uri("/actuator/health/index")
                .exchange()
                .returnResult(String.class)
                .getResponseBody();
    }
}
