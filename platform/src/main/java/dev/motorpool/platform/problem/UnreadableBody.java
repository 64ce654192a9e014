package dev.motorpool.platform.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Explains a JSON body that could not be read, by field where it can, never in the parser's words. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown -> Problem.invalid(path(unknown), "is not known");
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why ->
                Problem.invalid(path(refused), String.valueOf(why.getMessage()));
            case ValueInstantiationException refused
            when refused.getCause() instanceof NullPointerException why ->
                Problem.invalid(String.valueOf(why.getMessage()), "is required");
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                Problem.invalid(path(mismatch), Expected.of(mismatch.getTargetType()));
            case null -> malformed("The request has no body.");
            default -> malformed("The body is not valid JSON.");
        };
    }

    private static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed-body", detail);
    }

    private static String path(JacksonException e) {
        List<JacksonException.Reference> path = e.getPath();
        if (path.isEmpty()) {
            return "body";
        }
        var name = new StringBuilder();
        for (var step : path) {
            if (step.getPropertyName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return name.toString();
    }
}
