package dev.motorpool.booking.history;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class HistoryTests {

    @Autowired
    RestTestClient http;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    final Caller customer = someone(Role.CUSTOMER);
    final Caller agent = someone(Role.AGENT);

    @Test
    void tells_staff_who_did_what_from_where_and_why() {
        var booking = booked();
        post(agent, "/bookings/%s/confirm".formatted(booking.id()), Map.of());
        post(customer, "/bookings/%s/cancel".formatted(booking.id()), Map.of("reason", "It rains."));
        var items = history(agent, booking);
        assertThat(items)
                .extracting(item -> item.get("kind").asString())
                .containsExactly("BookingPlaced", "BookingConfirmed", "BookingCancelled");
        assertThat(items)
                .extracting(item -> item.get("by").asString())
                .containsExactly("customer", "staff", "customer");
        assertThat(items.get(1).get("userId").asString()).isEqualTo(agent.id().toString());
        assertThat(items.get(1).get("source").asString()).startsWith("request ");
        assertThat(items.get(2).get("reason").asString()).isEqualTo("It rains.");
        assertThat(items.get(2).get("changes").toString()).contains("\"from\":\"confirmed\"", "\"to\":\"cancelled\"");
        assertThat(items.getFirst().get("changes").toString())
                .contains("\"field\":\"totalPrice\"")
                .contains("90.0");
    }

    @Test
    void shows_customers_their_part() {
        var booking = booked();
        post(agent, "/bookings/%s/confirm".formatted(booking.id()), Map.of());
        var confirmed = history(customer, booking).get(1);
        assertThat(confirmed.get("by").asString()).isEqualTo("staff");
        assertThat(confirmed.has("userId") && !confirmed.get("userId").isNull()).isFalse();
        assertThat(confirmed.toString()).doesNotContain(agent.id().toString()).doesNotContain("request ");
    }

    @Test
    void is_not_there_for_anybody_else() {
        for (var other : new Caller[] {someone(Role.CUSTOMER), someone(Role.FLEET_MANAGER)}) {
            http.get()
                    .uri("/bookings/{id}/history", booked().id())
                    .header("Authorization", bearer(other))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void cannot_be_rewritten() {
        var booking = booked();
        for (var sql : new String[] {
            "update booking_event set reason = 'other' where booking_id = :id",
            "delete from booking_event where booking_id = :id"
        }) {
            assertThatException()
                    .isThrownBy(() ->
                            jdbc.sql(sql).param("id", booking.id().value()).update())
                    .withMessageContaining("only appended to");
        }
    }

    private BookingView booked() {
        var wish = TestFleet.wish(TestFleet.add(cars), TestFleet.nextMonday(), Duration.ofDays(2));
        return json.readValue(post(customer, "/bookings", wish), BookingView.class);
    }

    private String post(Caller caller, String path, Map<String, ?> body) {
        var answer = http.post()
                .uri(path)
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().is2xxSuccessful())
                .as(answer.getResponseBody())
                .isTrue();
        return answer.getResponseBody();
    }

    private java.util.List<JsonNode> history(Caller caller, BookingView booking) {
        var body = http.get()
                .uri("/bookings/{id}/history", booking.id())
                .header("Authorization", bearer(caller))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return java.util.List.copyOf(json.readTree(body).get("items").values());
    }
}
