package dev.motorpool.gateway.health;

import dev.motorpool.platform.problem.Problem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the installation is, for people and for whatever watches over it. */
@RestController
@RequestMapping("/health")
class HealthController {

    private static final String VERSION =
            Objects.requireNonNullElse(HealthController.class.getPackage().getImplementationVersion(), "development");

    private final Checkup checkup;
    private final ApplicationAvailability availability;
    private final Clock clock;

    HealthController(Checkup checkup, ApplicationAvailability availability, Clock clock) {
        this.checkup = checkup;
        this.availability = availability;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> all() {
        var conditions = checkup.conditions();
        var isUp = conditions.values().stream().allMatch(Condition::isUp);
        var services = new LinkedHashMap<String, Object>();
        conditions.forEach((service, condition) -> services.put(service, condition.details()));
        var body = new LinkedHashMap<String, Object>();
        body.put("status", isUp ? "ok" : "unhealthy");
        body.put("timestamp", clock.instant());
        body.put("version", VERSION);
        body.put("services", services);
        return answer(isUp, body);
    }

    @GetMapping("/{service}")
    ResponseEntity<Map<String, Object>> one(@PathVariable String service) {
        var condition = checkup.conditions().get(service);
        if (condition == null) {
            throw Problem.notFound("service", service);
        }
        return answer(condition.isUp(), condition.details());
    }

    /** The process runs: restarting it would not help. */
    @GetMapping("/live")
    Map<String, String> live() {
        return Map.of("status", "ok");
    }

    /** The gateway takes requests. A service that is down does not make it unready: the others are still served. */
    @GetMapping("/ready")
    ResponseEntity<Map<String, Object>> ready() {
        var isReady = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return answer(isReady, Map.of("status", isReady ? "ok" : "unhealthy"));
    }

    private static ResponseEntity<Map<String, Object>> answer(boolean isUp, Map<String, Object> body) {
        return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(body);
    }
}
