package dev.motorpool.booking.pricing;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A rule says no: its own code, the field, and a sentence that a customer can act on. */
public final class Refusal extends Problem {

    private Refusal(HttpStatus status, String code, String field, String sentence) {
        super(status, code, sentence);
        with("errors", List.of(new FieldError(field, sentence)));
    }

    /** The wish itself is against a rule (422). */
    public static Refusal of(String code, String field, String sentence) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, field, sentence);
    }

    /** Others were there before (409). */
    public static Refusal taken(String code, String field, String sentence) {
        return new Refusal(HttpStatus.CONFLICT, code, field, sentence);
    }

    /** The car will be at another branch by then (422). */
    public static Refusal elsewhere(BranchId branch, String name) {
        var refusal =
                of("car-elsewhere", "pickupBranchId", "This car will be at another branch then: %s.".formatted(name));
        refusal.with("branchId", branch);
        return refusal;
    }

    /** The car has to be at another branch afterwards, where somebody has booked it (409). */
    public static Refusal missed(BranchId branch, String name, Instant pickup) {
        var refusal = taken(
                "car-needed-elsewhere",
                "dropoffBranchId",
                "This car is booked from %s after that and cannot be left elsewhere. Please choose another one, or bring it back there."
                        .formatted(name));
        refusal.with("branchId", branch);
        refusal.with("pickupTime", pickup);
        return refusal;
    }
}
