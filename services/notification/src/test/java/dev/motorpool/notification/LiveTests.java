package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.booking.api.MaintenanceEvent;
import dev.motorpool.booking.api.MaintenanceId;
import dev.motorpool.booking.api.MaintenanceView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.notification.live.LiveEvents;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

class LiveTests extends NotificationTests {

    @LocalServerPort
    int port;

    @Autowired
    LiveEvents live;

    @Autowired
    TransactionOperations transaction;

    @Test
    void a_person_hears_of_their_booking_and_payment_as_they_happen() {
        try (var client = connect(ada)) {
            var rental = rental();
            tell(rental.held(1), rental.due(1), rental.captured(2), rental.confirmed(2), rental.cancelled(3));
            soon().until(() -> client.heard.size() == 5);
            assertThat(client.types())
                    .containsExactly(
                            "booking.created", "payment.due", "payment.captured", "booking.updated", "booking.deleted");
            var first = client.heard.getFirst();
            assertThat(first.at("/data/id").asString()).isEqualTo(rental.id.toString());
            assertThat(first.at("/data/status").asString()).isEqualTo("held");
            assertThat(first.path("timestamp").asString()).isEqualTo(rental.now.toString());
            assertThat(first.size()).isEqualTo(3);
            assertThat(client.heard.getLast().at("/data/refund").decimalValue()).isEqualByComparingTo("90");
        }
    }

    @Test
    void nobody_hears_of_anothers_booking_except_an_admin_who_listens() {
        var eve = TestTokens.someone(Role.CUSTOMER);
        try (var own = connect(ada);
                var other = connect(eve);
                var deaf = connect(ADMIN);
                var admin = connect(ADMIN)) {
            admin.say("{\"type\":\"join-room\",\"data\":{\"room\":\"admin\"}}");
            soon().until(() -> admin.types().contains("joined-room"));
            tell(rental().held(1));
            soon().until(() ->
                    own.heard.size() == 1 && admin.heard("booking.created").size() == 1);
            tell(new Rental(eve, clock.instant()).held(1));
            soon().until(() -> other.heard.size() == 1);
            assertThat(own.heard).hasSize(1);
            assertThat(deaf.heard).isEmpty();
        }
    }

    /** Of bookings and cars all staff, of money those who may see it, and of what is wrong with the system its admins. */
    @Test
    void staff_hear_of_what_they_may_look_at() {
        try (var agent = listening(Role.AGENT);
                var manager = listening(Role.FLEET_MANAGER);
                var admin = listening(Role.ADMIN)) {
            var rental = rental();
            tell(rental.held(1), rental.due(1), rental.captured(2));
            var block = new MaintenanceView(
                    new MaintenanceId(UUID.randomUUID()),
                    1,
                    new CarId(UUID.randomUUID()),
                    clock.instant(),
                    clock.instant().plusSeconds(60),
                    "Tyres",
                    clock.instant(),
                    clock.instant());
            tell(new MaintenanceEvent.CarBlocked(block, clock.instant()));
            transaction.executeWithoutResult(tx -> live.tell(
                    List.of(new LiveEvents.Draft(null, "delivery.failed", json.createObjectNode(), clock.instant()))));
            soon().until(() -> admin.heard("delivery.failed").size() == 1);
            soon().until(() -> manager.heard("maintenance.planned").size() == 1
                    && agent.heard("maintenance.planned").size() == 1);
            assertThat(admin.types())
                    .contains("booking.created", "payment.due", "payment.captured", "maintenance.planned");
            assertThat(agent.types())
                    .contains("booking.created", "payment.due", "payment.captured")
                    .doesNotContain("delivery.failed");
            assertThat(manager.types())
                    .contains("booking.created")
                    .doesNotContain("payment.due", "payment.captured", "delivery.failed");
            assertThat(manager.heard("maintenance.planned")
                            .getFirst()
                            .at("/data/reason")
                            .asString())
                    .isEqualTo("Tyres");
        }
    }

    private LiveClient listening(Role role) {
        var client = connect(TestTokens.someone(role));
        client.say("{\"type\":\"join-room\",\"data\":{\"room\":\"staff\"}}");
        soon().until(() -> client.types().contains("joined-room"));
        return client;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"join-user-room\",\"data\":{\"userId\":\"%s\"}}",
                "{\"event\":\"join-user-room\",\"data\":{\"userId\":\"%s\"}}",
                "{\"type\":\"join-user-room\",\"userId\":\"%s\"}"
            })
    void joining_ones_own_room_is_answered_and_anothers_is_refused(String message) {
        try (var client = connect(ada)) {
            client.say(message.formatted(ada.id()));
            client.say(message.formatted(ADMIN.id()));
            soon().until(() -> client.heard.size() == 2);
            assertThat(client.types()).containsExactly("joined-user-room", "error");
            assertThat(client.heard.getLast().at("/data/code").asString()).isEqualTo("forbidden");
            tell(new Rental(ADMIN, clock.instant()).held(1), rental().held(1));
            soon().until(() -> client.heard("booking.created").size() == 1);
            assertThat(client.heard.getLast().at("/data/userId").asString())
                    .isEqualTo(ada.id().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"join-room\",\"data\":{\"room\":\"admin\"}} | forbidden",
                "{\"type\":\"join-room\",\"data\":{\"room\":\"staff\"}} | forbidden",
                "{\"type\":\"join-room\",\"data\":{\"room\":\"kitchen\"}} | unknown-room",
                "{\"type\":\"dance\"} | unknown-message",
                "[1] | unknown-message",
                "{nonsense | malformed-message",
                "'' | unknown-message"
            })
    void nonsense_is_answered_with_an_error(String message, String code) {
        try (var client = connect(ada)) {
            client.say(message);
            soon().until(() -> client.heard.size() == 1);
            assertThat(client.heard.getFirst().at("/data/code").asString()).isEqualTo(code);
        }
    }

    @Test
    void a_page_sends_its_token_as_a_subprotocol() {
        var token = token(ada).substring("Bearer ".length());
        try (var client =
                connect(builder -> builder.subprotocols("bearer", token).header("Origin", "http://localhost:3000"))) {
            assertThat(client.subprotocol()).isEqualTo("bearer");
            client.say("{\"type\":\"ping\"}");
            soon().until(() -> client.types().equals(java.util.List.of("pong")));
        }
    }

    @Test
    void lets_our_own_pages_connect_wherever_we_are_reached() {
        try (var client = connect(builder -> builder.header("Authorization", token(ada))
                .header("X-Forwarded-Host", "cars.example.com:8443")
                .header("Origin", "https://cars.example.com:8443"))) {
            client.say("{\"type\":\"ping\"}");
            soon().until(() -> client.types().equals(java.util.List.of("pong")));
        }
    }

    @Test
    void refuses_pages_of_other_sites() {
        refused(builder -> builder.header("Authorization", token(ada)).header("Origin", "https://evil.example"), 403);
    }

    @Test
    void refuses_whoever_has_no_valid_token() {
        var expired = TestTokens.spoilt(
                ada, claims -> claims.expirationTime(Date.from(clock.instant().minusSeconds(60))));
        var elsewhere = TestTokens.spoilt(ada, claims -> claims.audience("elsewhere"));
        var foreign = TestTokens.bearer(ada, TestTokens.newKey(), claims -> claims);
        refused(builder -> builder, 401);
        refused(builder -> builder.header("Authorization", expired), 401);
        refused(builder -> builder.header("Authorization", elsewhere), 401);
        refused(builder -> builder.header("Authorization", foreign), 401);
        refused(builder -> builder.subprotocols("bearer", foreign.substring("Bearer ".length())), 401);
    }

    @Test
    void a_token_in_the_address_counts_for_nothing() {
        http.get()
                .uri("/ws?token=" + token(ada).substring("Bearer ".length()))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void says_what_it_is_to_a_plain_request() {
        http.get()
                .uri("/ws")
                .header("Authorization", token(ada))
                .exchange()
                .expectStatus()
                .isEqualTo(426)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("upgrade-required");
    }

    @Test
    void a_connection_ends_with_its_token() throws Exception {
        try (var client = connect(ada)) {
            clock.advance(Duration.ofMinutes(16));
            assertThat(client.closed.get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    void a_message_that_is_too_long_ends_the_connection() throws Exception {
        try (var client = connect(ada)) {
            client.say("x".repeat(20_000));
            assertThat(client.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1009);
        }
    }

    @Test
    void one_person_has_only_so_many_connections() throws Exception {
        var open = new java.util.ArrayList<LiveClient>();
        try {
            for (var i = 0; i < 20; i++) {
                open.add(connect(ada));
            }
            try (var tooMany = connect(ada)) {
                assertThat(tooMany.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1013);
            }
            assertThat(open).noneMatch(client -> client.closed.isDone());
        } finally {
            open.forEach(LiveClient::close);
        }
    }

    private LiveClient connect(Caller caller) {
        return LiveClient.connect(port, json, token(caller));
    }

    private LiveClient connect(UnaryOperator<WebSocket.Builder> options) {
        return LiveClient.connect(port, json, options);
    }

    private void refused(UnaryOperator<WebSocket.Builder> options, int status) {
        assertThatThrownBy(() -> connect(options).close())
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(e -> assertThat(((WebSocketHandshakeException) e.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(status));
    }
}
