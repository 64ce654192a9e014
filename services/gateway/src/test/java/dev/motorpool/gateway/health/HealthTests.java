package dev.motorpool.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.gateway.FakeServices;
import dev.motorpool.gateway.GatewayTest;
import dev.motorpool.gateway.Wire;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest(properties = {"motorpool.gateway.health.remembered=0", "motorpool.gateway.health.deadline=300ms"})
class HealthTests {

    @LocalServerPort
    int port;

    @Autowired
    FakeServices.Answers answers;

    @BeforeEach
    void reset() {
        answers.health().clear();
    }

    @Test
    void is_ok_when_every_service_is() {
        var answer = new Wire(port).get("/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("ok");
        assertThat(answer.json().path("timestamp").asString()).endsWith("Z");
        assertThat(answer.json().path("version").asString()).isNotEmpty();
        assertThat(answer.json().path("services").propertyNames())
                .containsExactly("identity", "fleet", "search", "booking");
        assertThat(answer.json().path("services").path("fleet").toString())
                .isEqualTo("{\"status\":\"ok\",\"database\":\"connected\"}");
    }

    @Test
    void names_the_service_that_is_down() {
        answers.health()
                .put("fleet", () -> Map.of("status", "DOWN", "components", Map.of("db", Map.of("status", "DOWN"))));
        answers.health().put("search", () -> {
            throw new IllegalStateException("connection refused");
        });
        var answer = new Wire(port).get("/health");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("status").asString()).isEqualTo("unhealthy");
        var services = answer.json().path("services");
        assertThat(services.path("fleet").path("status").asString()).isEqualTo("unhealthy");
        assertThat(services.path("fleet").path("database").asString()).isEqualTo("disconnected");
        assertThat(services.path("search").path("status").asString()).isEqualTo("unreachable");
        assertThat(services.path("booking").path("status").asString()).isEqualTo("ok");
    }

    @Test
    void does_not_wait_for_a_service_that_hangs() {
        var never = new CountDownLatch(1);
        answers.health().put("booking", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Map.of("status", "UP");
        });
        var answer = new Wire(port).get("/health");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("services").path("booking").path("status").asString())
                .isEqualTo("unreachable");
    }

    @Test
    void tells_of_one_service_alone() {
        answers.health().put("fleet", () -> Map.of("status", "OUT_OF_SERVICE"));
        assertThat(new Wire(port).get("/health/booking").status()).isEqualTo(200);
        assertThat(new Wire(port).get("/health/fleet").status()).isEqualTo(503);
        var unknown = new Wire(port).get("/health/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("service-not-found");
    }

    @Test
    void stays_alive_and_ready_while_services_are_down() {
        answers.health().put("fleet", () -> Map.of("status", "DOWN"));
        assertThat(new Wire(port).get("/health/live").status()).isEqualTo(200);
        assertThat(new Wire(port).get("/health/ready").status()).isEqualTo(200);
        assertThat(new Wire(port).get("/api/health/live").json().path("status").asString())
                .isEqualTo("ok");
    }
}
