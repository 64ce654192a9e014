package dev.motorpool.platform.problem;

import dev.motorpool.platform.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Completes and writes problem bodies, so that every layer answers alike. */
public class Problems {

    /** Codes of refusals that no service names itself; the rest get the status' own phrase. */
    private static final Map<Integer, String> CODES = Map.of(
            400, "malformed-request",
            401, "unauthenticated",
            403, "forbidden",
            404, "route-not-found",
            413, "body-too-large",
            500, "internal-error");

    private final JsonMapper json;
    private final Clock clock;

    public Problems(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Adds what every problem carries: instance, code, timestamp, request id. */
    ProblemDetail complete(ProblemDetail body, HttpServletRequest request) {
        var type = String.valueOf(body.getType());
        if (!type.startsWith(Problem.TYPE_PREFIX)) {
            var plain = plain(body.getStatus(), body.getDetail() == null ? "" : body.getDetail());
            body.setType(plain.getType());
            body.setTitle(plain.getTitle());
            type = String.valueOf(plain.getType());
        }
        body.setInstance(instance(request));
        body.setProperty("code", type.substring(Problem.TYPE_PREFIX.length()));
        body.setProperty("timestamp", clock.instant().toString());
        body.setProperty("requestId", RequestId.of(request));
        return body;
    }

    /** A problem known only by its HTTP status. */
    static ProblemDetail plain(int status, String detail) {
        var known = HttpStatus.resolve(status);
        var phrase = known == null
                ? "status-" + status
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.body(status, CODES.getOrDefault(status, phrase), detail);
    }

    /** Writes a problem from a filter or an error page, where Spring MVC does not. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail body) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(body.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(complete(body, request)));
    }

    private static URI instance(HttpServletRequest request) {
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        try {
            return URI.create(original == null ? request.getRequestURI() : original.toString());
        } catch (IllegalArgumentException e) {
            return URI.create("about:blank"); // a path that is no URI
        }
    }
}
