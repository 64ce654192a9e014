package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

class SmtpTests extends NotificationTests {

    private static final int PORT = freePort();
    private static GreenMail server;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("motorpool.notification.mail.host", () -> "localhost");
        registry.add("motorpool.notification.mail.port", () -> PORT);
        registry.add("motorpool.notification.mail.from", () -> "Motorpool Cars <cars@example.com>");
    }

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(PORT, "localhost", "smtp"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @AfterAll
    static void end() {
        server.stop();
    }

    @Test
    void an_email_has_text_html_and_a_calendar_file() throws Exception {
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        var mail = only();
        assertThat(mail.getFrom()[0]).hasToString("Motorpool Cars <cars@example.com>");
        assertThat(mail.getSubject()).startsWith("Confirmed: Kia Rio");
        assertThat(mail.getMessageID())
                .isEqualTo("<%s@example.com>".formatted(delivery().path("id").asString()));
        var body = GreenMailUtil.getWholeMessage(mail);
        assertThat(body)
                .contains(
                        "text/plain", "text/html", "text/calendar", "method=PUBLISH", "booking.ics", "Auto-Submitted");
        assertThat(items(get("/notifications/outbox?recipient=" + ada.email(), ADMIN)))
                .isEmpty();
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again_until_it_is_back() {
        server.stop();
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        soon().until(() -> delivery().path("tries").size() == 1);
        soon().until(() -> delivery().at("/tries/0/result").asString().equals("failed"));
        assertThat(delivery().path("status").asString()).isEqualTo("waiting");
        assertThat(delivery().path("lastError").asString()).contains("connect");
        start();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        only();
        soon().until(() -> delivery().path("status").asString().equals("sent"));
        assertThat(delivery()
                        .path("tries")
                        .valueStream()
                        .map(t -> t.path("result").asString()))
                .containsExactly("failed", "sent");
    }

    @Test
    void what_was_given_up_is_seen_by_admins_and_can_be_retried() {
        server.stop();
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        for (var tries = 1; tries <= 3; tries++) {
            var made = tries;
            soon().until(() -> delivery().path("tries").size() == made
                    && delivery()
                            .path("tries")
                            .path(made - 1)
                            .path("result")
                            .asString()
                            .equals("failed"));
            clock.advance(Duration.ofMinutes(10));
        }
        soon().until(() -> delivery().path("status").asString().equals("failed"));
        assertThat(items(get("/notifications/deliveries?status=failed&limit=100", ADMIN)))
                .contains(delivery());
        var id = delivery().path("id").asString();
        assertThat(items(get("/jobs?state=failed&limit=100", ADMIN)))
                .anyMatch(job -> job.path("id").asString().equals(id)
                        && job.path("name").asString().equals("deliver"));
        assertThat(get("/jobs/metrics", ADMIN).path("failed").asInt()).isPositive();
        assertThat(jdbc.sql("select user_id is null from live_event where data ->> 'deliveryId' = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        start();
        post("/notifications/deliveries/%s/retry".formatted(id), ADMIN)
                .expectStatus()
                .isAccepted();
        only();
        soon().until(() -> delivery().path("status").asString().equals("sent"));
        post("/notifications/deliveries/%s/retry".formatted(id), ADMIN)
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void a_failed_job_can_be_retried_by_its_name() {
        server.stop();
        var rental = rental();
        tell(rental.registered(), rental.pickupOpened(), rental.confirmed(2));
        soon().until(() -> delivery().at("/tries/0/result").asString().equals("failed"));
        start();
        var path = "/jobs/deliver/%s/retry".formatted(delivery().path("id").asString());
        soon().untilAsserted(() -> post(path, ADMIN).expectStatus().isAccepted());
        only();
    }

    private MimeMessage only() {
        soon().until(() -> server.getReceivedMessages().length == 1);
        return server.getReceivedMessages()[0];
    }

    private JsonNode delivery() {
        return items(get("/notifications/deliveries?limit=100", ADMIN)).stream()
                .filter(delivery ->
                        delivery.path("userId").asString().equals(ada.id().toString()))
                .findAny()
                .orElseThrow();
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
