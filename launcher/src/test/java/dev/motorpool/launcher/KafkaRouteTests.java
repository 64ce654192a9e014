package dev.motorpool.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.launcher.facts.KafkaRoute;
import dev.motorpool.launcher.fake.Cars;
import dev.motorpool.launcher.fake.booking.FakeBooking;
import dev.motorpool.launcher.fake.fleet.FakeFleet;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.FactTransport;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two services in processes of their own, with a real broker between them. */
@Timeout(90)
class KafkaRouteTests {

    private static final String PREFIX = "test";

    private static FakeSystem system;

    @BeforeAll
    static void start() {
        system = FakeSystem.apart(KafkaRouteTests::route);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static KafkaRoute route() {
        return new KafkaRoute(TestKafka.settings(PREFIX));
    }

    private static FakeBooking.Cars consumer() {
        return system.booking().getBean(FakeBooking.Cars.class);
    }

    @BeforeEach
    void forget() {
        consumer().taken.clear();
        consumer().poison = car -> false;
    }

    @Test
    void keeps_the_order_of_each_key() {
        var ids = Stream.generate(KafkaRouteTests::newId).limit(5).toList();

        for (var version = 1; version <= 60; version++) {
            for (var id : ids) {
                tell(id, version);
            }
        }

        var taken = take(300);
        for (var id : ids) {
            assertThat(versions(taken, id))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 60).boxed().toList());
        }
    }

    @Test
    void takes_a_fact_once_that_comes_twice() {
        var fact = envelope(newId());
        var transport = system.fleet().getBean(FactTransport.class);
        var last = newId();

        transport.deliver(List.of(fact));
        transport.deliver(List.of(fact));
        tell(last, 1);

        var taken = new ArrayList<CarView>();
        await().atMost(20, SECONDS).until(() -> {
            consumer().taken.drainTo(taken);
            return taken.stream().anyMatch(car -> car.id().equals(last)) && taken.size() > 1;
        });
        await().during(1, SECONDS).atMost(2, SECONDS).until(consumer().taken::isEmpty);
        assertThat(taken).hasSize(2);
    }

    @Test
    void loses_nothing_when_the_broker_is_away_for_a_while_not_even_at_start() {
        var id = newId();
        tell(id, 1);
        assertThat(take(1)).hasSize(1);

        TestKafka.stop();
        LongStream.rangeClosed(2, 20).forEach(version -> tell(id, version));
        assertThat(health(system.booking())).isEqualTo(Status.DOWN);
        try (var late = FakeSystem.apart(() -> new KafkaRoute(TestKafka.settings("late")))) {
            late.fleet().getBean(FakeFleet.Feed.class).tell(Cars.car());
            assertThat(health(late.booking())).isEqualTo(Status.DOWN);
            assertThat(probe(late.booking(), "readiness")).isEqualTo(200);
            TestKafka.startAgain();
            LongStream.rangeClosed(21, 40).forEach(version -> tell(id, version));

            assertThat(versions(take(39), id))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(2, 40).boxed().toList());
            var taken = late.booking().getBean(FakeBooking.Cars.class).taken;
            await().atMost(40, SECONDS).until(() -> taken.contains(Cars.car()));
            await().atMost(20, SECONDS).until(() -> health(late.booking()) == Status.UP);
        }
        await().atMost(20, SECONDS).until(() -> health(system.booking()) == Status.UP);
    }

    @Test
    void a_poisonous_fact_holds_up_its_key_only_and_is_dead_in_the_end() {
        var bad = newId();
        var good = newId();
        consumer().poison = car -> car.id().equals(bad) && car.version() == 1;

        tell(bad, 1);
        tell(bad, 2);
        tell(good, 1);

        assertThat(take(2)).extracting(CarView::id).containsExactlyInAnyOrder(good, bad);
        var dead = dead(bad.toString());
        assertThat(dead.path("direction").asString()).isEqualTo("incoming");
        assertThat(dead.path("consumer").asString()).isEqualTo("Cars");
        assertThat(dead.path("attempts").asInt()).isEqualTo(3);
        assertThat(dead.path("lastError").asString()).contains("never");

        consumer().poison = car -> false;
        ops().post()
                .uri("/ops/booking/dead-facts/{position}/replay", dead.path("position"))
                .exchange()
                .expectStatus()
                .isAccepted();

        assertThat(take(1)).extracting(CarView::version).containsExactly(1L);
        assertThat(allDead()).noneMatch(fact -> fact.path("key").asString().equals(bad.toString()));
    }

    @Test
    void a_record_that_is_no_fact_is_dead_at_once_and_holds_up_nobody() throws Exception {
        try (var stranger = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.servers()),
                new StringSerializer(),
                new StringSerializer())) {
            stranger.send(new ProducerRecord<>(PREFIX + ".fleet", 0, "key", "nonsense"))
                    .get();
            stranger.send(new ProducerRecord<>(PREFIX + ".fleet", 0, "key", "{\"specversion\":\"1.0\"}"))
                    .get();
        }
        var id = newId();
        tell(id, 1);

        assertThat(take(1)).extracting(CarView::id).containsExactly(id);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(allDead())
                        .filteredOn(fact -> fact.path("type").asString().equals("unreadable"))
                        .extracting(fact -> fact.path("lastError").asString())
                        .anyMatch(error -> error.contains("Unrecognized token 'nonsense'"))
                        .anyMatch(error -> error.contains("it has no id")));
    }

    @Test
    void two_instances_share_the_work_and_each_fact_is_taken_once() {
        try (var process = system.anotherBooking(route())) {
            var second = FakeSystem.booking(process).getBean(FakeBooking.Cars.class);
            await().atMost(30, SECONDS).until(() -> instancesWithPartitions() == 2);
            var ids = Stream.generate(KafkaRouteTests::newId).limit(100).toList();

            ids.forEach(id -> tell(id, 1));

            await().atMost(30, SECONDS).until(() -> consumer().taken.size() + second.taken.size() >= 100);
            var all = Stream.concat(consumer().taken.stream(), second.taken.stream());
            assertThat(all).extracting(CarView::id).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(consumer().taken).isNotEmpty();
            assertThat(second.taken).isNotEmpty();
        }
    }

    private static long instancesWithPartitions() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.servers()))) {
            var group = PREFIX + "-booking";
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        }
    }

    private static CarId newId() {
        return new CarId(UUID.randomUUID());
    }

    private static void tell(CarId id, long version) {
        system.fleet().getBean(FakeFleet.Feed.class).tell(Cars.car(id, version));
    }

    private static Envelope envelope(CarId id) {
        var data = system.fleet()
                .getBean(JsonMapper.class)
                .writeValueAsString(Map.of("car", Cars.car(id, 1), "occurredAt", Instant.now()));
        return new Envelope(UUID.randomUUID(), "fleet", "CarChanged", id.toString(), Instant.now(), data);
    }

    private static List<CarView> take(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> {
                    try {
                        return consumer().taken.poll(30, SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static List<Long> versions(List<CarView> cars, CarId id) {
        return cars.stream()
                .filter(car -> car.id().equals(id))
                .map(CarView::version)
                .toList();
    }

    private static Status health(ApplicationContext service) {
        return service.getBean("factsHealthIndicator", HealthIndicator.class)
                .health()
                .getStatus();
    }

    private static int probe(ApplicationContext service, String name) {
        return client(service)
                .get()
                .uri("/actuator/health/" + name)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private static RestTestClient client(ApplicationContext service) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, TestTokens.bearer(TestTokens.someone(Role.ADMIN)))
                .build();
    }

    private static RestTestClient ops() {
        return client(system.booking());
    }

    private static List<JsonNode> allDead() {
        var body = ops().get()
                .uri("/ops/booking/dead-facts")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        return JsonMapper.shared().readTree(body).valueStream().toList();
    }

    private static JsonNode dead(String key) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> allDead().stream()
                                .filter(fact -> fact.path("key").asString().equals(key))
                                .findAny()
                                .orElse(null),
                        found -> found != null);
    }
}
