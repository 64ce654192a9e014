package dev.motorpool.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long to go on trying. */
@Component
class Patience {

    /** A branch only makes a text better: it is not worth waiting longer for. */
    private static final Duration FOR_DETAILS = Duration.ofMinutes(1);

    private static final Duration SHORTEST_LOOK = Duration.ofSeconds(2);

    private final RetryProperties settings;

    Patience(RetryProperties settings) {
        this.settings = settings;
    }

    /** Rarer and rarer the longer it has waited; whoever arrives hurries it anyway. */
    Optional<Instant> nextLook(Outgoing delivery, Instant now) {
        var waited = Duration.between(delivery.createdAt(), now);
        if (waited.compareTo(settings.patience()) > 0) {
            return Optional.empty();
        }
        var pause = waited.dividedBy(2);
        return Optional.of(now.plus(pause.compareTo(SHORTEST_LOOK) > 0 ? pause : SHORTEST_LOOK));
    }

    boolean isWorthWaitingForDetails(Outgoing delivery, Instant now) {
        return Duration.between(delivery.createdAt(), now).compareTo(FOR_DETAILS) < 0;
    }

    Optional<Instant> nextTry(Outgoing delivery, Instant now) {
        var failed = delivery.failedWith(delivery.number());
        return failed >= settings.tries() ? Optional.empty() : Optional.of(now.plus(settings.retryAfter(failed)));
    }

    Instant lostBefore(Instant now) {
        return now.minus(settings.lost());
    }

    Instant lostAt(Instant now) {
        return now.plus(settings.lost());
    }
}
