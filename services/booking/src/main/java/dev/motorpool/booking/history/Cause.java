package dev.motorpool.booking.history;

import dev.motorpool.platform.facts.Fact;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Why a booking changes.
 *
 * @param actor who wanted it, null when a fact or the clock did
 * @param role in which the actor may do it, the strongest of several
 * @param source from where it came, such as the id of a request
 * @param reason in the actor's words, for the customer to read; may be empty
 */
public record Cause(@Nullable UserId actor, @Nullable Role role, String source, String reason) {

    public Cause {
        if ((actor == null) != (role == null)) {
            throw new IllegalArgumentException("somebody has a role, nobody has none");
        }
    }

    public static Cause of(Caller caller, String reason) {
        var request = MDC.get("requestId");
        return new Cause(caller.id(), strongest(caller), request == null ? "request" : "request " + request, reason);
    }

    public static Cause of(Caller caller) {
        return of(caller, "");
    }

    public static Cause of(Fact fact) {
        return new Cause(null, null, "fact " + fact.getClass().getSimpleName(), "");
    }

    /** The same with more to say. */
    public Cause because(String more) {
        if (more.isEmpty()) {
            return this;
        }
        return new Cause(actor, role, source, reason.isEmpty() ? more : reason + ": " + more);
    }

    /** Time has passed. */
    public static Cause clock(String reason) {
        return new Cause(null, null, "clock", reason);
    }

    private static Role strongest(Caller caller) {
        return Stream.of(Role.ADMIN, Role.AGENT, Role.FLEET_MANAGER)
                .filter(caller::isAny)
                .findFirst()
                .orElse(Role.CUSTOMER);
    }

    public @Nullable String roleName() {
        return role == null ? null : role.name();
    }

    @Override
    public String toString() {
        return "%s by %s".formatted(source, Objects.requireNonNullElse(actor, "nobody"));
    }
}
