package dev.motorpool.booking.pricing;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Staff set aside what the calendars of the branches are against: lead time, opening hours, the shortest rental, blackouts.
 *
 * @param reason in their words, for the customer to read; kept with the quote and in the booking's history
 */
public record RuleOverride(@NotBlank @Size(max = 500) String reason) {

    public RuleOverride {
        reason = reason == null ? "" : reason.strip();
    }

    /**
     * The one that may be made use of.
     *
     * @param caller null for somebody who has not signed in
     * @throws Problem 403 for customers
     */
    public static @Nullable RuleOverride by(@Nullable Caller caller, @Nullable RuleOverride override) {
        if (override != null && (caller == null || !caller.isAny(Role.AGENT, Role.ADMIN))) {
            throw Problem.forbidden("Only agents and admins set rules aside.");
        }
        return override;
    }

    /**
     * A quote was made with the rules kept or set aside, and stays what it is.
     *
     * @throws Problem 400 when there is one
     */
    public static void mustNotComeWithQuote(@Nullable RuleOverride override) {
        if (override != null) {
            throw Problem.invalid("override", "belongs into the wish that the quote is made for");
        }
    }
}
