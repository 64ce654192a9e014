package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was written about one booking, to whoever books often. */
class BookingMailTests extends NotificationTests {

    final Caller agent = TestTokens.someone(Role.AGENT);

    @Test
    void the_desk_reads_the_messages_of_one_booking_and_of_no_other() {
        var first = rental();
        var second = rental();
        tell(first.registered(), first.pickupOpened(), second.pickupOpened());
        tell(first.confirmed(2), first.captured(2), second.confirmed(2), second.captured(2));
        untilDelivered(ada);

        var page = ofBooking(first);

        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(items(page)).allSatisfy(delivery -> {
            assertThat(delivery.path("bookingId").asString()).isEqualTo(first.id.toString());
            assertThat(delivery.at("/letter/text").asString())
                    .contains("Hello Ada Lovelace", first.id.toString())
                    .doesNotContain(second.id.toString());
            assertThat(delivery.path("status").asString()).isEqualTo("sent");
        });
        assertThat(items(page))
                .extracting(delivery -> delivery.path("kind").asString())
                .containsExactlyInAnyOrder("booking_confirmed", "payment_captured");
        assertThat(items(get("/notifications/deliveries?limit=1", ADMIN))
                        .getFirst()
                        .has("letter"))
                .isFalse();
    }

    @Test
    void the_list_of_all_stays_with_admins_and_customers_see_none() {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        refused("/notifications/deliveries", agent);
        refused("/notifications/deliveries?bookingId=" + rental.id, ada);
        http.get()
                .uri("/notifications/deliveries?bookingId=x")
                .header("Authorization", token(agent))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("bookingId");
    }

    private JsonNode ofBooking(Rental rental) {
        return get("/notifications/deliveries?bookingId=" + rental.id, agent);
    }

    private void refused(String path, Caller caller) {
        http.get()
                .uri(path)
                .header("Authorization", token(caller))
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
