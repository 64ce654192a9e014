package dev.motorpool.launcher.edge;

import dev.motorpool.platform.problem.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Spares a service that cannot be reached or does not answer in time: after half of the last requests came to nothing, no
 * others wait for it for some seconds. Whatever it answers, be it an error, is an answer.
 */
final class Spare {

    private final String service;
    private final Duration pause;
    private final CircuitBreaker breaker;

    Spare(String service, Duration pause) {
        this.service = service;
        this.pause = pause;
        this.breaker = CircuitBreaker.of(
                "edge-" + service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
    }

    /**
     * Each request that enters must either have been answered or have failed.
     *
     * @throws Problem 503 while the service is spared
     */
    void enter() {
        if (!breaker.tryAcquirePermission()) {
            var away = new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "service-unavailable",
                    "The service %s does not answer at the moment. Please try again in a moment.".formatted(service));
            away.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, pause.toSeconds())));
            throw away;
        }
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(Exception cause) {
        breaker.onError(0, TimeUnit.NANOSECONDS, cause);
    }
}
