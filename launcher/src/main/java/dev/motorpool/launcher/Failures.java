package dev.motorpool.launcher;

import dev.motorpool.platform.postgres.PostgresFailure;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in a sentence why something failed. */
final class Failures {

    private Failures() {}

    static String sentence(Throwable failure) {
        return causes(failure)
                .map(Failures::known)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElseGet(() -> "Motorpool failed: %s (--debug shows more).".formatted(last(failure)));
    }

    private static String known(Throwable cause) {
        return switch (cause) {
            case Failure failure -> String.valueOf(failure.getMessage());
            case PostgresFailure failure -> String.valueOf(failure.getMessage());
            case BindValidationException invalid -> invalid(invalid);
            case BindException unreadable -> unreadable(unreadable);
            case PortInUseException taken -> "Port %d is taken; choose another with --port.".formatted(taken.getPort());
            case OutOfMemoryError memory -> "There is not enough memory; give more with MOTORPOOL_JAVA_OPTS=-Xmx1g.";
            default -> noSpace(cause);
        };
    }

    private static String invalid(BindValidationException e) {
        var errors = e.getValidationErrors();
        return errors.getAllErrors().stream()
                .map(error -> "%s%s".formatted(errors.getName(), message(error)))
                .collect(Collectors.joining("; ", "A setting is not valid: ", "."));
    }

    private static String message(ObjectError error) {
        var message = error.getDefaultMessage();
        return error instanceof FieldError field
                ? ".%s %s (it is \"%s\")".formatted(field.getField(), message, field.getRejectedValue())
                : " " + message;
    }

    /** A settings record that judges its values itself says all there is to say. */
    private static String unreadable(BindException e) {
        if (causes(e).anyMatch(BindValidationException.class::isInstance)) {
            return "";
        }
        if (root(e) instanceof IllegalArgumentException judged
                && causes(e).noneMatch(ConversionFailedException.class::isInstance)) {
            return "A setting is not valid: %s".formatted(judged.getMessage());
        }
        var property = e.getProperty();
        var value = property == null ? "" : "; it is \"%s\"".formatted(property.getValue());
        return "A setting is not valid: %s has the wrong form%s.".formatted(e.getName(), value);
    }

    private static String noSpace(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return message.contains("No space left on device") ? "The disk is full: " + message : "";
    }

    private static String last(Throwable failure) {
        var root = root(failure);
        var message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((first, second) -> second).orElse(failure);
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
