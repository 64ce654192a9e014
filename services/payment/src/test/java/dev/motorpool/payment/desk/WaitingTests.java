package dev.motorpool.payment.desk;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.Cards;
import dev.motorpool.payment.World;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Whoever asks for the payment of a booking right after placing it, before payment has heard of it. */
@ServiceTest
@Import(World.class)
class WaitingTests {

    @Autowired
    World world;

    @Autowired
    RestTestClient http;

    final Caller customer = someone(Role.CUSTOMER);
    final BookingView booking = World.held(customer.id());

    @Test
    void an_answer_waits_for_the_news_of_the_booking() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var question = people.submit(this::ask);
            world.tell(World.placed(booking));
            question.get()
                    .expectHeader()
                    .doesNotExist("Retry-After")
                    .expectBody()
                    .jsonPath("$.total")
                    .isEqualTo(1);
        }
    }

    @Test
    void so_does_paying_by_the_booking() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var paying = people.submit(this::pay);
            world.tell(World.placed(booking));
            paying.get().expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("captured");
        }
    }

    @Test
    void what_does_not_come_is_not_waited_for_long_and_can_be_asked_for_again() {
        var start = System.nanoTime();
        ask().expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
        assertThat(System.nanoTime() - start).isBetween(1_900_000_000L, 10_000_000_000L);
        pay().expectStatus().isNotFound().expectHeader().valueEquals("Retry-After", "1");
    }

    @Test
    void somebody_elses_booking_is_not_waited_for() {
        world.tell(World.placed(booking));
        var start = System.nanoTime();
        http.get()
                .uri("/payments?bookingId=" + booking.id())
                .header("Authorization", bearer(someone(Role.CUSTOMER)))
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
        assertThat(System.nanoTime() - start).isLessThan(1_900_000_000L);
    }

    private ResponseSpec ask() {
        return http.get()
                .uri("/payments?bookingId=" + booking.id())
                .header("Authorization", bearer(customer))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec pay() {
        return http.post()
                .uri("/payments")
                .header("Authorization", bearer(customer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("bookingId", booking.id(), "card", card()))
                .exchange();
    }

    private static Map<String, Object> card() {
        return Map.of("number", Cards.SUCCEEDS, "expMonth", 12, "expYear", 2099, "cvc", "123");
    }
}
