package dev.motorpool.launcher.peers;

import dev.motorpool.platform.problem.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/** When to spare a peer: after half of the last calls failed, for a few seconds. A refusal is no failure. */
final class Breakers {

    private static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(Breakers::isFailure)
            .build();

    private Breakers() {}

    static CircuitBreaker of(String peer) {
        return CircuitBreaker.of(peer, CONFIG);
    }

    private static boolean isFailure(Throwable cause) {
        return !(cause instanceof Problem problem) || problem.getStatusCode().is5xxServerError();
    }
}
