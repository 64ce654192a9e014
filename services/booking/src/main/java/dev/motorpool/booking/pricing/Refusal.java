package dev.motorpool.booking.pricing;

import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
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
}
