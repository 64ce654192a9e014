package dev.motorpool.search.opensearch;

import tools.jackson.databind.JsonNode;

/** The cluster answered, but not what was asked for. */
final class Refused extends RuntimeException {

    private final int status;

    Refused(String request, int status, JsonNode body) {
        super("%s: %d %s".formatted(request, status, reason(body)));
        this.status = status;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** Whether the same request may well succeed later. */
    boolean isPassing() {
        return status == 404 || status == 408 || status == 429 || status >= 500;
    }

    private static String reason(JsonNode body) {
        var error = body.path("error");
        var reason = error.path("reason").asString(error.asString(""));
        return reason.length() <= 300 ? reason : reason.substring(0, 300);
    }
}
