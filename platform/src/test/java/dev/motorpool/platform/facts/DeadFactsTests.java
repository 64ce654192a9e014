package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.motorpool.platform.facts.InboxTests.Paint;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of facts that were given up, in a whole service with its workers running. */
@ServiceTest(
        properties = {
            "spring.application.name=paintshop",
            "spring.config.import=classpath:platform.yml",
            "motorpool.facts.max-attempts=2",
            "motorpool.facts.first-retry=1ms",
            "motorpool.facts.poll=20ms"
        })
class DeadFactsTests {

    private static final String LIST = "/ops/paintshop/dead-facts";
    private static final String ADMIN = TestTokens.bearer(TestTokens.someone(Role.ADMIN));

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    Inbox inbox;

    @Autowired
    Road road;

    @Autowired
    Wall wall;

    @BeforeEach
    void clear() {
        road.closedFor.clear();
        wall.refuses.clear();
        jdbc.sql("truncate outbox, refused_fact, inbox").update();
    }

    @Test
    void a_fact_that_no_transport_would_carry_is_shown_and_replayed() {
        road.closedFor.add("a");
        publish("a");
        var dead = awaitDead().get(0);
        assertThat(dead.get("direction").asString()).isEqualTo("outgoing");
        assertThat(dead.has("consumer")).isFalse();
        assertThat(dead.get("source").asString()).isEqualTo("paintshop");
        assertThat(dead.get("type").asString()).isEqualTo("Painted");
        assertThat(dead.get("key").asString()).isEqualTo("a");
        assertThat(dead.get("attempts").asInt()).isEqualTo(2);
        assertThat(dead.get("lastError").asString()).isEqualTo("closed for a");

        road.closedFor.clear();
        replay(dead.get("position").asLong()).expectStatus().isAccepted();

        await().until(() -> road.carried.contains("a"));
        await().until(() -> dead().isEmpty());
    }

    @Test
    void a_fact_that_a_consumer_here_would_not_take_is_shown_with_its_name_and_replayed() {
        wall.refuses.add("b");
        inbox.accept(List.of(painted("b")));
        var dead = awaitDead().get(0);
        assertThat(dead.get("direction").asString()).isEqualTo("incoming");
        assertThat(dead.get("consumer").asString()).isEqualTo("Wall");
        assertThat(dead.get("source").asString()).isEqualTo("platform");
        assertThat(dead.get("attempts").asInt()).isEqualTo(2);
        assertThat(dead.get("lastError").asString()).contains("not on b");

        wall.refuses.clear();
        replay(dead.get("position").asLong()).expectStatus().isAccepted();

        await().until(() -> wall.taken.contains("b"));
        await().until(() -> dead().isEmpty());
    }

    @Test
    void a_replay_that_fails_again_is_dead_again_and_counts_anew() {
        wall.refuses.add("c");
        inbox.accept(List.of(painted("c")));
        var position = awaitDead().get(0).get("position").asLong();
        jdbc.sql("update refused_fact set last_error = 'before'").update();

        replay(position).expectStatus().isAccepted();

        await().until(() ->
                dead().size() == 1 && !dead().get(0).get("lastError").asString().equals("before"));
        assertThat(dead().get(0).get("position").asLong()).isEqualTo(position);
        assertThat(dead().get(0).get("attempts").asInt()).isEqualTo(2);
    }

    /** Not one more attempt for what is on its way: only the dead are raised. */
    @Test
    void nothing_that_is_alive_or_was_never_there_can_be_replayed() {
        road.closedFor.add("d");
        publish("d");
        var position = awaitDead().get(0).get("position").asLong();
        jdbc.sql("update outbox set state = 'WAITING', attempts = 1, next_attempt_at = now() + interval '1 hour'")
                .update();

        for (var wrong : List.of(position, position + 1000, -1L)) {
            var body = replay(wrong).expectStatus().isNotFound().expectBody();
            body.jsonPath("$.code").isEqualTo("dead-fact-not-found");
        }
        post(LIST + "/first/replay", ADMIN).expectStatus().isBadRequest();

        assertThat(jdbc.sql("select attempts from outbox").query(Integer.class).single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_admins_only(Role role) {
        jdbc.sql("""
                insert into outbox (fact_id, type, key, occurred_at, data, state)
                values (gen_random_uuid(), 'Painted', 'secret', now(), '{}', 'DEAD')
                """).update();
        var position = dead().get(0).get("position").asLong();
        var other = TestTokens.bearer(TestTokens.someone(role));

        get(other).expectStatus().isForbidden();
        client.get().uri(LIST).exchange().expectStatus().isUnauthorized();
        post(LIST + "/" + position + "/replay", other).expectStatus().isForbidden();
        client.post()
                .uri(LIST + "/" + position + "/replay")
                .exchange()
                .expectStatus()
                .isUnauthorized();

        assertThat(dead()).hasSize(1);
    }

    @Test
    void shows_the_oldest_hundred_of_each_direction() {
        jdbc.sql("""
                insert into outbox (fact_id, type, key, occurred_at, data, state)
                select gen_random_uuid(), 'Painted', 'out' || n, now(), '{}', 'DEAD' from generate_series(1, 101) as n
                """).update();
        IntStream.rangeClosed(1, 101).forEach(n -> inbox.bury(painted("in" + n), "no JSON"));

        var keys = StreamSupport.stream(dead().spliterator(), false)
                .map(fact -> fact.get("key").asString())
                .toList();

        assertThat(keys).hasSize(200).startsWith("out1", "out2").contains("out100", "in1", "in100");
        assertThat(keys).doesNotContain("out101", "in101");
        assertThat(dead().get(100).get("consumer").asString()).isEqualTo("-");
    }

    @Test
    void facts_that_are_published_together_travel_in_their_order() {
        var facts = IntStream.range(0, 50)
                .mapToObj(n -> new Paint.Painted("row" + n, 1, Instant.EPOCH.plusSeconds(n)))
                .toList();
        transaction.executeWithoutResult(tx -> outbox.publishAll(facts));

        await().until(() ->
                road.carried.stream().filter(key -> key.startsWith("row")).count() == 50);
        assertThat(road.carried.stream().filter(key -> key.startsWith("row")))
                .containsExactlyElementsOf(
                        facts.stream().map(Paint.Painted::key).toList());
    }

    private void publish(String key) {
        transaction.executeWithoutResult(tx -> outbox.publish(new Paint.Painted(key, 1, Instant.EPOCH)));
    }

    private static Envelope painted(String key) {
        var data =
                JsonMapper.shared().writeValueAsString(Map.of("key", key, "version", 1, "occurredAt", Instant.EPOCH));
        return new Envelope(UUID.randomUUID(), "platform", "Painted", key, Instant.EPOCH, data);
    }

    private JsonNode awaitDead() {
        await().until(() -> !dead().isEmpty());
        return dead();
    }

    private JsonNode dead() {
        var body = get(ADMIN).expectStatus().isOk().expectBody().returnResult();
        return JsonMapper.shared().readTree(body.getResponseBodyContent());
    }

    private ResponseSpec get(String token) {
        return client.get().uri(LIST).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    private ResponseSpec replay(long position) {
        return post(LIST + "/" + position + "/replay", ADMIN);
    }

    private ResponseSpec post(String path, String token) {
        return client.post().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    /** Carries nothing for the keys it is closed for. */
    static final class Road implements FactTransport {

        final Set<String> closedFor = ConcurrentHashMap.newKeySet();
        final List<String> carried = new CopyOnWriteArrayList<>();

        @Override
        public Map<UUID, String> deliver(List<Envelope> facts) {
            var refused = new HashMap<UUID, String>();
            for (var fact : facts) {
                if (closedFor.contains(fact.key())) {
                    refused.put(fact.id(), "closed for " + fact.key());
                } else {
                    carried.add(fact.key());
                }
            }
            return refused;
        }
    }

    static final class Wall implements FactConsumer<Paint> {

        final Set<String> refuses = ConcurrentHashMap.newKeySet();
        final Set<String> taken = ConcurrentHashMap.newKeySet();

        @Override
        public Class<Paint> facts() {
            return Paint.class;
        }

        @Override
        public void accept(Paint fact) {
            if (refuses.contains(fact.key())) {
                throw new IllegalStateException("not on " + fact.key());
            }
            taken.add(fact.key());
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Road.class, Wall.class})
    static class Paintshop {}
}
