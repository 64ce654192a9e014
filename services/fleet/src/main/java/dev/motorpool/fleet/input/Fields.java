package dev.motorpool.fleet.input;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the annotated bounds of a request, wherever it came from: JSON, a patch or a line of a file. */
@Component
public class Fields {

    private final Validator validator;

    Fields(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws Problem 400 naming every field that is out of bounds
     */
    public <T> T checked(T request) {
        var errors = validator.validate(request).stream()
                .map(violation -> new FieldError(
                        violation.getPropertyPath().toString().replace(".<list element>", ""), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return request;
    }

    /** A field that the annotations have found to be there. */
    public static <T> T present(@Nullable T value) {
        return requireNonNull(value);
    }

    /** Without white space around it; nothing at all when nothing is left. */
    public static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static <T> T or(@Nullable T value, T fallback) {
        return value == null ? fallback : value;
    }
}
