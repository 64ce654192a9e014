package dev.motorpool.system.storm;

import dev.motorpool.system.Client;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One call and its answer, as its client saw them.
 *
 * @param customer whose booking it is
 * @param booking that was to be changed; of a creation the new one, null when it was refused or is unknown
 * @param wish what it asks for
 * @param status of the answer, 0 without one
 * @param code of a refusal, else empty
 * @param seen the booking in the answer, else null
 */
record Call(
        Action action,
        UUID customer,
        UUID booking,
        Wish wish,
        Instant sent,
        Instant answered,
        int status,
        String code,
        Seen seen) {

    private static final Set<String> NOT_FOR_GOOD =
            Set.of("car-not-available", "class-not-available", "booking-changed");

    Call answered(Client.Answer answer) {
        var isDone = answer.status() == 200 || answer.status() == 201;
        var shown = isDone ? Seen.of(answer.json()) : null;
        return new Call(
                action,
                customer,
                isDone ? shown.id() : booking,
                wish,
                sent,
                Instant.now(),
                answer.status(),
                isDone || answer.status() >= 500
                        ? ""
                        : answer.json().get("code").asString(),
                shown);
    }

    /** Neither a yes nor a no: it may have happened. */
    boolean isUnknown() {
        return status == 0 || status >= 500;
    }

    boolean isDone() {
        return seen != null;
    }

    /** Refused because there is nothing to change any more, rather than because the car is taken. */
    boolean hasEnded() {
        return status == 409 && !NOT_FOR_GOOD.contains(code);
    }

    /** A clear no. Who extends or swaps what another client has changed meanwhile may ask for what is so already. */
    boolean isRefused() {
        return status == 409 || (status == 400 && (action == Action.EXTEND || action == Action.SWAP));
    }
}
