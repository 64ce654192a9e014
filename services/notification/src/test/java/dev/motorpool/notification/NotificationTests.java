package dev.motorpool.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a clock that a test drives. */
@ServiceTest(properties = {"motorpool.notification.jobs.poll=50ms", "motorpool.notification.delivery.tries=3"})
@Import(NotificationTests.Time.class)
abstract class NotificationTests {

    static final Caller ADMIN = TestTokens.someone(Role.ADMIN);

    @Autowired
    RestTestClient http;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    final Caller ada = TestTokens.someone(Role.CUSTOMER);

    @TestConfiguration
    static class Time {

        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }

    Rental rental() {
        return new Rental(ada, clock.instant());
    }

    /** As the relay does: what is refused, because the job of its message runs just now, is told again. */
    void tell(Fact... facts) {
        for (var fact : facts) {
            var told = List.of(envelope(fact, json));
            soon().untilAsserted(() -> assertThat(inbox.accept(told)).isEmpty());
        }
    }

    static Envelope envelope(Fact fact, JsonMapper json) {
        var source = fact.getClass().getPackageName().split("\\.")[2];
        return new Envelope(
                UUID.randomUUID(),
                source,
                fact.getClass().getSimpleName(),
                fact.key(),
                fact.occurredAt(),
                json.writeValueAsString(fact));
    }

    String token(Caller caller) {
        return token(caller, clock);
    }

    static String token(Caller caller, Clock clock) {
        return TestTokens.spoilt(
                caller,
                claims -> claims.expirationTime(Date.from(clock.instant().plusSeconds(900))));
    }

    JsonNode get(String path, Caller caller) {
        return json.readTree(http.get()
                .uri(path)
                .header("Authorization", token(caller))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    RestTestClient.ResponseSpec post(String path, Caller caller) {
        return http.post().uri(path).header("Authorization", token(caller)).exchange();
    }

    List<JsonNode> inApp(Caller caller) {
        return items(get("/notifications?limit=100", caller));
    }

    List<JsonNode> mails(Caller caller) {
        return items(get("/notifications/outbox?limit=100&recipient=" + caller.email(), ADMIN));
    }

    static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    List<String> subjects(Caller caller) {
        return mails(caller).stream()
                .map(mail -> mail.path("subject").asString())
                .toList();
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20));
    }

    /** Until no e-mail to this person is still to be sent. */
    void untilDelivered(Caller person) {
        soon().until(() ->
                jdbc.sql("""
                        select count(*) from delivery join message on message.id = message_id
                         where user_id = :id and state in ('WAITING', 'SENDING')
                        """).param("id", person.id().value()).query(Long.class).single() == 0);
    }
}
