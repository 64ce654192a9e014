package dev.motorpool.launcher.client;

import dev.motorpool.launcher.Failure;
import java.time.Duration;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the system answered.
 *
 * @param retryAfter how long to wait before the next try, where it asked for that
 */
public record Answer(int status, JsonNode body, Duration retryAfter) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The problem's code, empty when it is none. */
    public String code() {
        return body.path("code").asString("");
    }

    /**
     * @param what completes "could not .."
     */
    public JsonNode orFail(String what) {
        if (!isSuccess()) {
            throw new Failure("Could not %s: %s".formatted(what, reason()));
        }
        return body;
    }

    private String reason() {
        var errors = body.path("errors")
                .valueStream()
                .map(error -> "%s %s"
                        .formatted(
                                error.path("field").asString(""),
                                error.path("message").asString("")))
                .collect(Collectors.joining("; "));
        var detail = errors.isEmpty() ? body.path("detail").asString("") : errors;
        return detail.isEmpty() ? "the system answered " + status + "." : detail;
    }
}
