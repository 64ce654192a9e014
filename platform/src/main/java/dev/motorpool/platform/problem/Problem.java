package dev.motorpool.platform.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal that is part of a contract: rendered as RFC 9457 and rebuilt from it on the calling side.
 *
 * <p>{@code code} is what clients switch on ({@code type} is {@code urn:motorpool:problem:<code>}), {@code detail} is a
 * sentence for a person. Neither may hold secrets or another person's data.
 */
public class Problem extends ErrorResponseException {

    public static final String TYPE_PREFIX = "urn:motorpool:problem:";

    private final String code;

    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, null);
    }

    public Problem(HttpStatus status, String code, String detail, @Nullable Throwable cause) {
        super(status, body(status.value(), code, detail), cause);
        this.code = code;
    }

    public static Problem notFound(String what, Object id) {
        var code = what.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-not-found";
        return new Problem(HttpStatus.NOT_FOUND, code, "There is no %s %s.".formatted(what, id));
    }

    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", detail);
    }

    /** A value that is well-formed but not acceptable; {@code field} is its name in the request. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static Problem invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        var problem = new Problem(
                HttpStatus.BAD_REQUEST, "validation-failed", "%s %s".formatted(first.field(), first.message()));
        problem.with("errors", errors);
        return problem;
    }

    /** Rebuilds a peer's refusal from its body. */
    public static Problem from(ProblemDetail body) {
        var type = String.valueOf(body.getType());
        var code = type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : "unexpected";
        var problem = new Problem(HttpStatus.valueOf(body.getStatus()), code, String.valueOf(body.getDetail()));
        if (body.getProperties() != null) {
            body.getProperties().forEach(problem::with);
        }
        return problem;
    }

    /** Adds an extension member (RFC 9457, 3.2) to the body. */
    public final Problem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    public String code() {
        return code;
    }

    /** The body of a problem with its type and title, before request id and time are added. */
    static ProblemDetail body(int status, String code, String detail) {
        var body = ProblemDetail.forStatus(status);
        body.setDetail(detail);
        body.setType(URI.create(TYPE_PREFIX + code));
        body.setTitle(title(code));
        return body;
    }

    private static String title(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
